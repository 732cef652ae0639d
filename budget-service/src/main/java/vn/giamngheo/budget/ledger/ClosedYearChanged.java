package vn.giamngheo.budget.ledger;

/** A posting went into a budget year of a holder that is settled. */
public record ClosedYearChanged(Holder holder, String programmeCode, int year) {}
