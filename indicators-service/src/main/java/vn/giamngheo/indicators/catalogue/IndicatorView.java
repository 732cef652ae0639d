package vn.giamngheo.indicators.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;

/** An indicator of the catalogue. What has not been said of it is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IndicatorView(
        UUID id,
        String code,
        Label name,
        String unit,
        String adds,
        @JsonInclude boolean rate,
        String dimension,
        Label numerator,
        Label denominator,
        String direction,
        List<String> levels,
        List<String> periodKinds,
        String owner) {}
