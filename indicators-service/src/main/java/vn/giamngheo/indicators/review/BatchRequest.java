package vn.giamngheo.indicators.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Surveys that were made without a network, sent when there is one. */
record BatchRequest(
        @NotNull UUID round, @NotEmpty @Size(max = 500) List<@NotNull @Valid Row> surveys) {

    /**
     * A survey.
     *
     * @param id made by the surveyor's device; the same survey sent again has the same
     * @param surveyedAt the moment in the village, not that of the sending
     * @param basedOn the survey of the household that the surveyor knew; absent when none
     */
    record Row(
            @NotNull UUID id,
            @NotNull OffsetDateTime surveyedAt,
            UUID basedOn,
            @NotNull @Valid Requests.Surveyed found) {}
}
