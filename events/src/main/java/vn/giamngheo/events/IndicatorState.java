package vn.giamngheo.events;

import java.util.UUID;

/**
 * The whole state of one indicator of the catalogue. Type {@code indicator.v1}.
 *
 * @param unit such as {@code percent}, {@code percentage_points}, {@code households}, {@code people}, {@code models}
 * @param adds how its values add: {@code flow}, {@code stock}, or {@code none}; a rate is added as numerator and
 *     denominator
 * @param rate whether a value is a numerator over a denominator
 */
public record IndicatorState(
        UUID id, int eventVersion, boolean deleted, String code, Label name, String unit, String adds, boolean rate)
        implements EventData.State {

    public static final String TYPE = "indicator.v1";
}
