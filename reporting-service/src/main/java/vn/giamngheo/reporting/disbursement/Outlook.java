package vn.giamngheo.reporting.disbursement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import vn.giamngheo.platform.value.Money;

/**
 * What the holders of a row expect and promise, as it was said up to the day. Null where nobody has said anything.
 *
 * @param monthEnd what will be disbursed by the end of the month of the day
 * @param yearEnd by 31 December of the budget year
 * @param closing by 31 January after it
 * @param due the pledge whose day came last
 * @param next the pledge whose day comes next
 * @param reason of a delay, as it was said last
 */
record Outlook(
        Expected monthEnd,
        Expected quarterEnd,
        Expected yearEnd,
        Expected closing,
        Pledge due,
        Pledge next,
        String reason) {

    /** Where it comes from: the head of the row has said it for all, or it is the sum of those below who have. */
    enum Basis {
        @JsonProperty("said")
        SAID,
        @JsonProperty("summed")
        SUMMED
    }

    record Expected(LocalDate until, Money amount, Basis basis) {}

    /**
     * @param disbursed by its day, of the programmes, lines and holders that it is about; null before
     * @param kept null before its day
     */
    record Pledge(LocalDate until, Money amount, Basis basis, Money disbursed, Boolean kept) {}
}
