package vn.giamngheo.events;

import java.util.List;
import java.util.UUID;

/**
 * The whole state of one indicator of the catalogue. Type {@code indicator.v1}.
 *
 * @param unit such as {@code percent}, {@code percentage_points}, {@code households}, {@code people}, {@code models}
 * @param adds how its values add: {@code flow}, {@code stock}, or {@code none}; a rate is added as numerator and
 *     denominator
 * @param rate whether a value is a numerator over a denominator
 * @param dimension the dimension of deprivation that it speaks of; null where it belongs to none
 * @param numerator what is counted; null while nobody has said it
 * @param denominator of what a rate is the share; null where nobody has said it, and of what is no rate
 * @param direction {@code higher_is_better}, {@code lower_is_better} or {@code neither}; null while nobody has said it
 * @param levels of places at which it is observed; null or empty for all
 * @param periodKinds over which it is observed: {@code month}, {@code quarter}, {@code half_year}, {@code year}; null or
 *     empty for any
 * @param owner who answers for its definition; null while nobody does
 */
public record IndicatorState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String code,
        Label name,
        String unit,
        String adds,
        boolean rate,
        String dimension,
        Label numerator,
        Label denominator,
        String direction,
        List<String> levels,
        List<String> periodKinds,
        String owner)
        implements EventData.State {

    public static final String TYPE = "indicator.v1";

    /** An indicator of which nothing more has been said. */
    public IndicatorState(
            UUID id,
            int eventVersion,
            boolean deleted,
            String code,
            Label name,
            String unit,
            String adds,
            boolean rate) {
        this(id, eventVersion, deleted, code, name, unit, adds, rate, null, null, null, null, null, null, null);
    }
}
