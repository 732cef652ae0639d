package vn.giamngheo.plans.boundary;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.area.Level;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Words;

/** What must hold of the rows of a conversion table. */
final class ConversionRules {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Words PLACE = new Words("địa bàn", "area");

    private final Tree tree;
    private final Fates fates;
    private final Map<String, List<Conversion>> byOld;
    private final Map<String, List<Conversion>> byNew;

    ConversionRules(Tree tree, Fates fates, List<Conversion> conversions) {
        this.tree = tree;
        this.fates = fates;
        this.byOld = conversions.stream()
                .collect(Collectors.groupingBy(Conversion::from, LinkedHashMap::new, Collectors.toList()));
        this.byNew = conversions.stream()
                .collect(Collectors.groupingBy(Conversion::to, LinkedHashMap::new, Collectors.toList()));
    }

    Stream<Violation> breaches() {
        return Stream.of(
                        byOld.values().stream().flatMap(this::old),
                        byOld.values().stream().flatMap(ConversionRules::extents),
                        byOld.values().stream().flatMap(ConversionRules::shares),
                        byOld.values().stream().flatMap(List::stream).flatMap(this::successor),
                        byNew.values().stream().flatMap(ConversionRules::identity))
                .flatMap(breaches -> breaches);
    }

    /** The codes that no row leads to are those of no successor. */
    boolean leadsTo(Unit unit) {
        return byNew.containsKey(unit.code());
    }

    private Stream<Violation> old(List<Conversion> rows) {
        var first = rows.get(0);
        var place = tree.withCode(first.from());
        if (place.isEmpty()) {
            return Stream.of(Breach.ofConversion(
                    first,
                    "oldCode",
                    CommonProblem.UNKNOWN_REFERENCE,
                    PLACE,
                    first.from(),
                    "(" + tree.effectiveOn().minusDays(1) + ")"));
        }
        if (tree.isEndedByAnother(place.get())) {
            return Stream.of(Breach.ofConversion(
                    first, "oldCode", PlansProblem.ENDED_BY_ANOTHER_ACT, first.from(), tree.effectiveOn()));
        }
        return tree.isChangedLater(place.get())
                ? Stream.of(Breach.ofConversion(
                        first, "oldCode", PlansProblem.CHANGED_LATER, first.from(), tree.effectiveOn()))
                : Stream.empty();
    }

    private static Stream<Violation> extents(List<Conversion> rows) {
        var first = rows.get(0);
        if (rows.size() == 1) {
            return first.extent() == Extent.PART
                    ? Stream.of(Breach.ofConversion(first, "extent", PlansProblem.PART_ALONE, first.from()))
                    : Stream.empty();
        }
        return rows.stream()
                .filter(row -> row.extent() != Extent.PART)
                .map(row -> Breach.ofConversion(row, "extent", PlansProblem.WHOLE_AND_MORE, row.from(), rows.size()));
    }

    private static Stream<Violation> shares(List<Conversion> rows) {
        var first = rows.get(0);
        var stated = rows.stream().filter(row -> row.share() != null).toList();
        if (stated.isEmpty()) {
            return Stream.empty();
        }
        var sum = stated.stream().map(Conversion::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        var bases = rows.stream().map(Conversion::shareBase).distinct().toList();
        if (stated.size() < rows.size() || sum.compareTo(ALL) != 0) {
            return Stream.of(Breach.ofConversion(
                    first,
                    "share",
                    PlansProblem.SHARES_DO_NOT_SUM,
                    first.from(),
                    stated.size(),
                    rows.size(),
                    sum.stripTrailingZeros().toPlainString()));
        }
        return bases.size() > 1 || bases.stream().anyMatch(Objects::isNull)
                ? Stream.of(Breach.ofConversion(first, "shareBase", PlansProblem.SHARES_OF_SEVERAL_BASES, first.from()))
                : Stream.empty();
    }

    private Stream<Violation> successor(Conversion row) {
        var unit = fates.unit(row.to());
        if (unit.isEmpty()) {
            return Stream.of(Breach.ofConversion(row, "newCode", PlansProblem.UNIT_NOT_LISTED, row.to()));
        }
        return tree.withCode(row.from()).stream()
                .filter(place -> !mayBecome(place.level(), unit.get().level(), row.extent()))
                .map(place -> Breach.ofConversion(
                        row,
                        "newCode",
                        PlansProblem.SUCCESSOR_OF_ANOTHER_LEVEL,
                        row.from(),
                        Level.word(place.level()),
                        Level.word(unit.get().level().wireName())));
    }

    /** An island district without communes became a special zone, which is a commune. */
    private static boolean mayBecome(String old, Level level, Extent extent) {
        return level.wireName().equals(old)
                || extent == Extent.WHOLE && old.equals("district") && level == Level.COMMUNE;
    }

    /** A place that goes on unchanged has taken nothing in. */
    private static Stream<Violation> identity(List<Conversion> rows) {
        return rows.stream()
                .filter(row -> row.extent() == Extent.UNCHANGED && rows.size() > 1)
                .map(row ->
                        Breach.ofConversion(row, "extent", PlansProblem.UNCHANGED_AND_ENLARGED, row.to(), rows.size()));
    }
}
