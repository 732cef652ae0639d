package vn.giamngheo.reporting.mywork;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.reporting.duty.Obligation;

/**
 * What somebody has to do.
 *
 * @param on the day on which it is so
 * @param items the longest due first
 * @param more whether there is more than is told here
 */
record MyWork(LocalDate on, List<Item> items, boolean more) {

    enum Kind {
        /** A report is owed, and nothing or a draft is there. */
        @JsonProperty("owed")
        OWED,
        /** A report was returned with reasons. */
        @JsonProperty("returned")
        RETURNED,
        /** A report of somebody below was submitted. */
        @JsonProperty("to_accept")
        TO_ACCEPT,
        /** A report of somebody below was accepted and may be locked. */
        @JsonProperty("to_lock")
        TO_LOCK
    }

    /** @param daysLate below zero before it is due */
    record Item(Kind kind, long daysLate, @JsonUnwrapped Obligation report) {}
}
