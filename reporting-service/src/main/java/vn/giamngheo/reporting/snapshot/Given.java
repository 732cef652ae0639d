package vn.giamngheo.reporting.snapshot;

import java.time.LocalDate;
import java.util.Map;

/**
 * Parameters of a report as they were given.
 *
 * @param today the day, in Việt Nam, on which the report is made; a parameter that is not given may mean it
 */
public record Given(Map<String, String> parameters, LocalDate today) {

    /** Null when it is not given. */
    public String get(String parameter) {
        return parameters.get(parameter);
    }
}
