package vn.giamngheo.reporting.disbursement;

/** What postings add up to, each by itself; the figures of the sheet are made of these. */
public enum Part {
    ABOVE,
    OWN,
    PASSED_ON,
    CARRIED_OVER,
    UNDETAILED,
    COMMITTED,
    PAID,
    ADVANCED,
    IN_PERIOD
}
