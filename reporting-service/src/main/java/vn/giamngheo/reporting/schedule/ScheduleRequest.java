package vn.giamngheo.reporting.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to publish when.
 *
 * @param report the last segment of its route
 * @param parameters those of its route, as text; what means the day of publishing is left out
 * @param day weekly 1 (Monday) to 7; monthly, and in the first month of the quarter, 1 to 31; daily none
 * @param hour in Việt Nam, 0 to 23
 * @param from the first day; today when it is left out
 * @param until the last day; no end when it is left out
 */
record ScheduleRequest(
        @NotNull @Schema(examples = "budget-execution") String report,

        @NotNull
        @Schema(
                description = "Those of the report's route, as text",
                examples = "{\"area\": \"85\", \"year\": \"2026\"}")
        Map<String, String> parameters,

        @NotNull Cadence cadence,
        Integer day,
        @NotNull @Min(0) @Max(23) Integer hour,
        LocalDate from,
        LocalDate until) {}
