package vn.giamngheo.indicators.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.indicators.classification.Criteria;
import vn.giamngheo.indicators.classification.DeprivationRule;

/**
 * What a standard says. What is absent is not known yet; nothing is guessed in its place.
 *
 * @param averageLivingLines upper limits of the average living standard
 * @param b1Thresholds absent where no sheet B1 belongs to the standard
 * @param dimensions empty while the list of indicators is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StandardContent(
        @NotNull @Valid Lines incomeLines,
        @Valid Lines averageLivingLines,
        @Valid Points b1Thresholds,
        @NotNull @Valid DeprivationRule deprivation,
        @NotNull @Size(max = 20) List<@NotNull @Valid Dimension> dimensions) {

    Criteria criteria() {
        return new Criteria(
                incomeLines.perSettlement(),
                averageLivingLines == null ? null : averageLivingLines.perSettlement(),
                b1Thresholds == null ? null : b1Thresholds.perSettlement(),
                deprivation,
                codes());
    }

    Stream<Dimension.Indicator> indicators() {
        return dimensions.stream().flatMap(dimension -> dimension.indicators().stream());
    }

    @JsonIgnore
    Set<String> codes() {
        return indicators().map(Dimension.Indicator::code).collect(Collectors.toUnmodifiableSet());
    }
}
