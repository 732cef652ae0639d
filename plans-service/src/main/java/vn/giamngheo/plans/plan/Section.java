package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A piece of a plan's prose, in the order of the paper.
 *
 * @param kind what stands there; the parts of the plan of that kind are printed after the text
 * @param number as printed, such as {@code II} or {@code 2.1}
 * @param text paragraphs, one a line
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Section(
        @NotNull @Enumerated(EnumType.STRING) Kind kind,
        @Size(max = 20) String number,
        @Size(max = 500) String title,
        @Size(max = 20_000) String text) {

    enum Kind {
        /** Mục đích. */
        @JsonProperty("purpose")
        PURPOSE,
        /** Yêu cầu. */
        @JsonProperty("requirement")
        REQUIREMENT,
        /** Mục tiêu chung, tổng quát. */
        @JsonProperty("general_objective")
        GENERAL_OBJECTIVE,
        /** Mục tiêu, chỉ tiêu cụ thể: the targets follow. */
        @JsonProperty("targets")
        TARGETS,
        /** Phạm vi, đối tượng, thời gian. */
        @JsonProperty("scope")
        SCOPE,
        /** Nội dung thực hiện: the activities follow. */
        @JsonProperty("activities")
        ACTIVITIES,
        /** Kinh phí: the money and its sources follow. */
        @JsonProperty("funding")
        FUNDING,
        /** Nguyên tắc, giải pháp. */
        @JsonProperty("measure")
        MEASURE,
        /** Tổ chức thực hiện: the responsibilities and the reports that are owed follow. */
        @JsonProperty("responsibilities")
        RESPONSIBILITIES,
        @JsonProperty("other")
        OTHER
    }
}
