package vn.giamngheo.indicators.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.giamngheo.platform.finding.Severity;

/** How much it matters that a rule is broken. */
enum Weight {
    @JsonProperty("info")
    INFO(Severity.INFO),
    @JsonProperty("warning")
    WARNING(Severity.WARNING),
    @JsonProperty("error")
    ERROR(Severity.ERROR);

    private final Severity severity;

    Weight(Severity severity) {
        this.severity = severity;
    }

    /** Of the finding. */
    Severity severity() {
        return severity;
    }
}
