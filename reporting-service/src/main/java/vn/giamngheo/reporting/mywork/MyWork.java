package vn.giamngheo.reporting.mywork;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.reporting.difficulty.Difficulty;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.inquiry.InquiryWork;

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
        /** A correction of a locked report was drafted: that report stays, so it is not late. */
        @JsonProperty("correcting")
        CORRECTING,
        /** A report was returned with reasons. */
        @JsonProperty("returned")
        RETURNED,
        /** A report of somebody below was submitted. */
        @JsonProperty("to_accept")
        TO_ACCEPT,
        /** A report of somebody below was accepted and may be locked. */
        @JsonProperty("to_lock")
        TO_LOCK,
        /** A report was asked for out of turn. */
        @JsonProperty("asked")
        ASKED,
        /** A difficulty waits for an answer. */
        @JsonProperty("to_answer")
        TO_ANSWER
    }

    /**
     * @param since the day on which it is due, or on which a difficulty was noted: the longest come first
     * @param daysLate below zero before it is due; null, and left out, where nothing is due
     * @param report null, and left out, unless it is about one; {@code difficulty} and {@code inquiry} too
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            Kind kind,
            LocalDate since,
            Long daysLate,
            Obligation report,
            Difficulty difficulty,
            InquiryWork.Open inquiry) {}
}
