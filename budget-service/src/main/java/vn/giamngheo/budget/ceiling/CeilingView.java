package vn.giamngheo.budget.ceiling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** A ceiling as one act sets it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CeilingView(
        UUID id,
        String programme,
        int fromYear,
        int toYear,
        LocalDate date,
        HolderView holder,
        Act act,
        String note,
        List<PartView> parts) {

    /** @param kind {@code area} or {@code agency} */
    record HolderView(String kind, UUID id) {}

    /**
     * @param amount in đồng
     * @param inForce whether no later act says otherwise
     */
    record PartView(String line, Source source, Nature nature, Money amount, boolean inForce) {}
}
