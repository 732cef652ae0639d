package vn.giamngheo.budget.ceiling;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Holder;

/** A ceiling as it is kept. */
public record CeilingRow(
        UUID id,
        String programmeCode,
        String holderKind,
        UUID holderId,
        int fromYear,
        int toYear,
        LocalDate date,
        UUID actId,
        String note) {

    Holder holder() {
        return new Holder(holderKind, holderId);
    }
}
