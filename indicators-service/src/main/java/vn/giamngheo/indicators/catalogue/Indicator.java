package vn.giamngheo.indicators.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.giamngheo.events.IndicatorState;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.reference.Name;

/** Something that is counted or measured at places. */
@Entity
class Indicator {

    @Id
    private UUID id;

    private int eventVersion;
    private boolean deleted;
    private String code;
    private String nameVi;
    private String nameEn;
    private String unit;
    private String adds;
    private boolean rate;
    private String dimension;
    private String numeratorVi;
    private String numeratorEn;
    private String denominatorVi;
    private String denominatorEn;
    private String direction;
    private List<String> levels;
    private List<String> periodKinds;
    private String owner;

    protected Indicator() {}

    Indicator(UUID id, IndicatorRequest request) {
        this.id = id;
        this.code = request.code();
        this.unit = wireName(request.unit());
        this.adds = wireName(request.adds());
        this.rate = request.rate();
        change(request.name(), request.meaning());
    }

    /** What it is called and means from now on. */
    final void change(Name name, Meaning meaning) {
        nameVi = name.vi();
        nameEn = name.en();
        dimension = meaning.dimension();
        numeratorVi = vi(meaning.numerator());
        numeratorEn = en(meaning.numerator());
        denominatorVi = vi(meaning.denominator());
        denominatorEn = en(meaning.denominator());
        direction = meaning.direction() == null ? null : wireName(meaning.direction());
        levels = meaning.levels().stream().map(Indicator::wireName).toList();
        periodKinds = meaning.periodKinds().stream().map(Indicator::wireName).toList();
        owner = meaning.owner();
    }

    private static String wireName(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static String vi(Name name) {
        return name == null ? null : name.vi();
    }

    private static String en(Name name) {
        return name == null ? null : name.en();
    }

    private static Label label(String vi, String en) {
        return vi == null ? null : new Label(vi, en);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    boolean rate() {
        return rate;
    }

    /** As observations need it. */
    Observable observable() {
        return new Observable(
                code,
                unit,
                rate,
                Adding.FLOW.name().equalsIgnoreCase(adds),
                levels,
                periodKinds.stream()
                        .map(kind -> PeriodKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .toList());
    }

    IndicatorView view() {
        var state = state();
        return new IndicatorView(
                id,
                code,
                state.name(),
                unit,
                adds,
                rate,
                dimension,
                state.numerator(),
                state.denominator(),
                direction,
                levels,
                periodKinds,
                owner);
    }

    Change<IndicatorView> change() {
        return deleted ? Change.deleted(id) : Change.of(id, view());
    }

    /** The state as the next event tells it; raises the event version. */
    IndicatorState nextState() {
        eventVersion++;
        return state();
    }

    /** The state as the last event told it. */
    IndicatorState state() {
        return new IndicatorState(
                id,
                eventVersion,
                deleted,
                code,
                new Label(nameVi, nameEn),
                unit,
                adds,
                rate,
                dimension,
                label(numeratorVi, numeratorEn),
                label(denominatorVi, denominatorEn),
                direction,
                List.copyOf(levels),
                List.copyOf(periodKinds),
                owner);
    }
}
