package vn.giamngheo.reporting.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** What a target is judged by: one of several years by all of them, and then not by the asked one beside them. */
public final class JudgedBy {

    private JudgedBy() {}

    /** @return an object with a {@code value}, or null as JSON when there is nothing, of a target as the report answers it */
    public static JsonNode of(JsonNode target) {
        return target.path("cumulated").isObject() ? target.path("cumulated") : target.path("actual");
    }

    /** @return null when there is nothing */
    static BigDecimal value(PlanProgress.Line target) {
        if (target.cumulated() != null) {
            return target.cumulated().value();
        }
        return target.actual() == null ? null : target.actual().value();
    }
}
