package vn.giamngheo.reporting.duty;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report that a submission consists of.
 *
 * @param report the last segment of its route
 * @param parameters those of its route that neither the place nor the period says; absent for none
 */
public record OwedReport(
        @NotNull @Schema(examples = "disbursement") String report, Map<String, String> parameters) {

    public OwedReport {
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }
}
