package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A column to be filled.
 *
 * @param key by which checks and answers name it
 * @param unit as it is printed, such as {@code hộ}; absent for none
 * @param adds whether its figures add over places; when absent those of whole numbers do that are no percentages, unless they are
 *     bound to an indicator that does not add
 * @param required whether it may not be blank; false when absent
 * @param source where it is filled from beforehand; absent for nowhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AskedColumn(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String key,
        @NotBlank @Size(max = 300) String name,
        @Size(max = 40) String unit,
        @NotNull Type type,
        Boolean adds,
        Boolean required,
        @Valid Source source) {

    enum Type {
        /** A whole number. */
        @JsonProperty("integer")
        INTEGER,
        @JsonProperty("decimal")
        DECIMAL,
        /** In đồng, a whole number. */
        @JsonProperty("money")
        MONEY,
        @JsonProperty("text")
        TEXT,
        @JsonProperty("date")
        DATE;

        boolean isNumber() {
            return this == INTEGER || this == DECIMAL || this == MONEY;
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isWhole() {
            return this == INTEGER || this == MONEY;
        }
    }

    /**
     * An indicator, or a figure of a report; one of them.
     *
     * @param indicator its code: the last figure that the place has recorded by the cut-off
     * @param report the last segment of its route, asked for the place on the cut-off
     * @param parameters those of its route that neither the place nor the cut-off says
     * @param figure where it stands in the report, as a JSON pointer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            String indicator,
            String report,
            Map<String, String> parameters,
            @Pattern(regexp = "(/[^/]+)+") String figure) {

        boolean isIndicator() {
            return indicator != null && report == null && figure == null;
        }

        boolean isReport() {
            return indicator == null && report != null && figure != null;
        }
    }

    /** What counts hundredths adds nowhere. */
    boolean isPercentage() {
        return unit != null && unit.contains("%");
    }

    /** Whether there is a total of it. */
    boolean isAdded() {
        return adds == null ? type.isWhole() && !isPercentage() : adds;
    }

    AskedColumn adding(boolean whether) {
        return new AskedColumn(key, name, unit, type, whether, required, source);
    }

    boolean isRequired() {
        return Boolean.TRUE.equals(required);
    }

    Optional<Source> bound() {
        return Optional.ofNullable(source);
    }
}
