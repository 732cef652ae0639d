package vn.giamngheo.plans.boundary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.area.Level;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;

/** What must hold of the tree of places from the first day of a boundary act: no hole, no circle, one place per code. */
final class TreeRules {

    private static final String COUNTRY = "country";
    private static final Words PARENT = new Words("đơn vị cấp trên", "parent");

    private final Tree tree;
    private final Fates fates;
    private final ConversionRules conversions;
    private final List<Unit> units;

    TreeRules(Tree tree, Fates fates, ConversionRules conversions, List<Unit> units) {
        this.tree = tree;
        this.fates = fates;
        this.conversions = conversions;
        this.units = units;
    }

    Stream<Violation> breaches() {
        return Stream.of(
                        units.stream().flatMap(this::unit),
                        tree.places().stream().flatMap(this::place),
                        tree.places().stream().filter(fates::ends).flatMap(this::later))
                .flatMap(breaches -> breaches);
    }

    private Stream<Violation> unit(Unit unit) {
        return Stream.of(predecessor(unit), code(unit), parent(unit)).flatMap(Optional::stream);
    }

    private Optional<Violation> predecessor(Unit unit) {
        return conversions.leadsTo(unit)
                ? Optional.empty()
                : Optional.of(Breach.ofUnit(unit, "code", PlansProblem.UNIT_WITHOUT_PREDECESSOR, unit.code()));
    }

    private Optional<Violation> code(Unit unit) {
        if (!unit.level().fits(unit.code())) {
            return Optional.of(Breach.ofUnit(
                    unit,
                    "code",
                    PlansProblem.CODE_OF_ANOTHER_LEVEL,
                    unit.code(),
                    unit.level().form()));
        }
        var taken = tree.withCode(unit.code())
                .filter(place -> fates.isUntouched(place) && tree.goesOn(place))
                .isPresent();
        return taken || tree.isTakenLater(unit.code())
                ? Optional.of(Breach.ofUnit(unit, "code", PlansProblem.CODE_TAKEN, unit.code()))
                : Optional.empty();
    }

    /** Each level lies below a higher one, so that where every parent fits there can be no circle. */
    private Optional<Violation> parent(Unit unit) {
        var level = levelAbove(unit);
        if (level.isEmpty()) {
            return Optional.of(Breach.ofUnit(
                    unit,
                    "parent",
                    CommonProblem.UNKNOWN_REFERENCE,
                    PARENT,
                    unit.parent(),
                    "(" + tree.effectiveOn() + ")"));
        }
        if (endsLater(unit)) {
            return Optional.of(Breach.ofUnit(
                    unit,
                    "parent",
                    PlansProblem.PARENT_NOT_THERE_ALL_THE_TIME,
                    unit.parent(),
                    tree.effectiveOn(),
                    "…"));
        }
        return unit.level().liesBelow(level.get())
                ? Optional.empty()
                : Optional.of(Breach.ofUnit(
                        unit,
                        "parent",
                        PlansProblem.PARENT_OF_ANOTHER_LEVEL,
                        unit.parent() == null ? "VN" : unit.parent(),
                        Level.word(level.get())));
    }

    /** Whether the parent is no unit of the act and its end is known already. */
    private boolean endsLater(Unit unit) {
        return unit.parent() != null
                && fates.unit(unit.parent()).isEmpty()
                && tree.withCode(unit.parent()).filter(tree::hasAnEnd).isPresent();
    }

    private Optional<String> levelAbove(Unit unit) {
        if (unit.parent() == null) {
            return Optional.of(COUNTRY);
        }
        return fates.unit(unit.parent())
                .map(listed -> listed.level().wireName())
                .or(() -> tree.withCode(unit.parent())
                        .filter(place -> fates.isUntouched(place) && tree.goesOn(place))
                        .map(Place::level));
    }

    private Stream<Violation> place(Place place) {
        if (fates.abolished().contains(place.id())) {
            return abolished(place);
        }
        return fates.isUntouched(place) && tree.goesOn(place) ? untouched(place) : Stream.empty();
    }

    private Stream<Violation> abolished(Place place) {
        if (tree.isChangedLater(place)) {
            return Stream.of(
                    Breach.ofPlace(place.code(), PlansProblem.CHANGED_LATER, place.code(), tree.effectiveOn()));
        }
        var above = tree.withId(place.parentId());
        return above != null && fates.ends(above) && fates.wholeSuccessor(above).isEmpty()
                ? Stream.of(leftBehind(place, above))
                : Stream.empty();
    }

    private Stream<Violation> untouched(Place place) {
        var above = place.parentId() == null ? null : tree.withId(place.parentId());
        if (above == null || !fates.ends(above)) {
            return Stream.empty();
        }
        if (fates.takesOver(above, place.level()).isEmpty()) {
            return Stream.of(leftBehind(place, above));
        }
        return tree.isChangedLater(place)
                ? Stream.of(Breach.ofPlace(place.code(), PlansProblem.CHANGED_LATER, place.code(), tree.effectiveOn()))
                : Stream.empty();
    }

    /** What an act that was entered before, or a place that begins afterwards, puts below a place that ends. */
    private Stream<Violation> later(Place above) {
        return tree.childrenLater(above).stream()
                .filter(place -> fates.takesOver(above, place.level()).isEmpty())
                .map(place -> leftBehind(place, above));
    }

    private static Violation leftBehind(Place place, Place above) {
        return Breach.ofPlace(place.code(), PlansProblem.LEFT_BEHIND, place.code(), place.name(), above.code());
    }
}
