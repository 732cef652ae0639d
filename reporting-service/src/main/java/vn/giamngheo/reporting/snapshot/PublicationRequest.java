package vn.giamngheo.reporting.snapshot;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which report to publish.
 *
 * @param report the last segment of its route, such as {@code budget-execution}
 * @param parameters those of its route, as text
 */
record PublicationRequest(
        @NotNull @Schema(examples = "budget-execution") String report,

        @NotNull
        @Schema(
                description = "Those of the report's route, as text",
                examples = "{\"area\": \"85\", \"year\": \"2026\"}")
        Map<String, String> parameters) {}
