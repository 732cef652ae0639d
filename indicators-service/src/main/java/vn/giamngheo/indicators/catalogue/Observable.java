package vn.giamngheo.indicators.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.Period;

/**
 * An indicator as it may be observed.
 *
 * @param flow whether it adds over periods
 * @param levels of places; empty for all
 */
public record Observable(
        String code, String unit, boolean rate, boolean flow, List<String> levels, List<PeriodKind> periodKinds) {

    /** Whether it is observed at places of the level. */
    public boolean isObservedAt(String level) {
        return levels.isEmpty() || levels.contains(level);
    }

    /** Whether it is observed over the period. */
    public boolean isObservedOver(Period period) {
        return periodKinds.isEmpty() || periodKinds.stream().anyMatch(kind -> kind.is(period));
    }

    /** Whether the value is one that it can have. */
    public boolean allows(BigDecimal value) {
        return Unit.of(unit).allows(value);
    }

    /** Whether its values count whole things. */
    public boolean countsWholeThings() {
        return Unit.of(unit).countsWholeThings();
    }

    /** The kinds of its periods, in words for a problem. */
    public Words periods() {
        return new Words(
                said(kind -> kind.words().vi()), said(kind -> kind.words().en()));
    }

    private String said(Function<PeriodKind, String> word) {
        return periodKinds.stream().map(word).collect(Collectors.joining(", "));
    }
}
