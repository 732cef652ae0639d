package vn.giamngheo.indicators.catalogue;

import java.util.List;
import vn.giamngheo.platform.reference.Name;

/**
 * What is said of an indicator beside how it is counted. Whatever is null has not been said.
 *
 * @param dimension the dimension of deprivation that it speaks of, by the code that poverty standards use
 * @param numerator what is counted
 * @param denominator of what a rate is the share
 * @param levels of places at which it is observed; empty for all
 * @param periodKinds over which it is observed; empty for any
 * @param owner who answers for its definition
 */
record Meaning(
        String dimension,
        Name numerator,
        Name denominator,
        Direction direction,
        List<Level> levels,
        List<PeriodKind> periodKinds,
        String owner) {

    Meaning {
        levels =
                levels == null ? List.of() : levels.stream().distinct().sorted().toList();
        periodKinds = periodKinds == null
                ? List.of()
                : periodKinds.stream().distinct().sorted().toList();
    }
}
