package vn.giamngheo.indicators.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;

/** What became of each survey of a batch, in their order. */
record BatchView(List<Row> items) {

    enum Result {
        @JsonProperty("accepted")
        ACCEPTED,
        /** It had been sent before. */
        @JsonProperty("unchanged")
        UNCHANGED,
        /** Somebody else surveyed the household meanwhile; both are shown, and nothing is changed. */
        @JsonProperty("conflict")
        CONFLICT,
        @JsonProperty("refused")
        REFUSED
    }

    /**
     * @param code of the rule that was broken; null unless refused, {@code detail} with it
     * @param theirs the survey that stands; null unless there is a conflict, {@code mine} with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(UUID id, Result result, PovertyClass foundClass, String code, String detail, Side mine, Side theirs) {

        static Row of(UUID id, Result result, PovertyClass foundClass) {
            return new Row(id, result, foundClass, null, null, null, null);
        }

        static Row refused(UUID id, String code, String detail) {
            return new Row(id, Result.REFUSED, null, code, detail, null, null);
        }
    }

    /** One of two surveys of a household. @param id by which the other one is named as {@code basedOn} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(
            UUID id,
            LocalDate on,
            Long monthlyIncome,
            Integer b1Score,
            List<String> lacking,
            PovertyClass foundClass) {}
}
