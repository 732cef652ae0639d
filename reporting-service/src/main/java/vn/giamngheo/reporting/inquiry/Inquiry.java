package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * A report that a place asks for out of turn.
 *
 * @param area who asks, as it was called on {@code askedOn}
 * @param askedOn the day whose places are asked
 * @param addressees how many are asked
 * @param answered how many of them have answered
 * @param steps what became of it; left out where nothing did
 */
record Inquiry(
        UUID id,
        ReportArea area,
        LocalDate askedOn,
        Kind kind,
        String programme,
        String title,
        Act act,
        Instant dueAt,
        LocalDate cutOff,
        List<AskedColumn> columns,
        List<String> checks,
        int addressees,
        int answered,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InquiryStep> steps) {

    enum Kind {
        /** Báo cáo chuyên đề. */
        @JsonProperty("thematic")
        THEMATIC,
        /** Báo cáo đột xuất. */
        @JsonProperty("urgent")
        URGENT
    }

    @JsonIgnore
    boolean isWithdrawn() {
        return steps.stream().anyMatch(step -> step.step() == InquiryStep.Kind.WITHDRAWN);
    }

    Optional<AskedColumn> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
