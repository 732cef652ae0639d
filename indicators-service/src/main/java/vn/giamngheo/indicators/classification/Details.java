package vn.giamngheo.indicators.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Counts the households of a village by what forms 4 to 13 ask for; each count by itself, none as a remainder. */
public final class Details {

    private static final String ALL = "all";

    private final List<Detail> details = new ArrayList<>();

    private Details() {}

    /**
     * @param dimensions of the standard, in its order; each of them and of their indicators is counted, at zero, too
     * @param causes all there are, in the order of the form
     */
    public static List<Detail> of(
            Collection<Profiled> households, List<NamedDimension> dimensions, List<String> causes) {
        var counted = new Details();
        counted.ethnicities(ALL, households);
        for (var each : List.of(PovertyClass.POOR, PovertyClass.NEAR_POOR)) {
            var some = households.stream()
                    .filter(household -> household.povertyClass() == each)
                    .toList();
            counted.ofClass(each.wireName(), some, dimensions, causes);
        }
        return counted.details;
    }

    private void ofClass(
            String of, Collection<Profiled> households, List<NamedDimension> dimensions, List<String> causes) {
        count(of, "surveyed", "surveyed", null, households, Profiled::isSurveyed);
        dimensions.forEach(dimension -> lacking(of, households, dimension));
        causes.forEach(cause -> count(
                of, "cause", cause, null, households, each -> each.causes().contains(cause)));
        for (var group : Profiled.Group.values()) {
            count(of, "group", group.name().toLowerCase(Locale.ROOT), null, households, each -> each.groups()
                    .contains(group));
        }
        count(of, "group", "other", null, households, Profiled::isOther);
        ethnicities(of, households);
    }

    /** The dimension, then its indicators: a household that lacks several of them lacks the dimension once. */
    private void lacking(String of, Collection<Profiled> households, NamedDimension dimension) {
        var surveyed = households.stream().filter(Profiled::isSurveyed).toList();
        count(
                of,
                "dimension",
                dimension.code(),
                dimension.name(),
                surveyed,
                each -> dimension.isLackedBy(each.lacking()));
        dimension
                .indicators()
                .forEach(indicator -> details.add(
                        counted(of, "lacking", indicator.code(), indicator.name(), surveyed, each -> each.lacking()
                                        .contains(indicator.code()))
                                .in(dimension)));
    }

    private void ethnicities(String of, Collection<Profiled> households) {
        var codes = new TreeSet<String>();
        households.stream().map(Profiled::ethnicity).filter(Objects::nonNull).forEach(codes::add);
        codes.forEach(code -> count(of, "ethnicity", code, null, households, each -> code.equals(each.ethnicity())));
    }

    private void count(
            String of, String by, String code, String name, Collection<Profiled> all, Predicate<Profiled> which) {
        details.add(counted(of, by, code, name, all, which));
    }

    private static Detail counted(
            String of, String by, String code, String name, Collection<Profiled> all, Predicate<Profiled> which) {
        var counted = all.stream().filter(which).toList();
        return new Detail(
                of,
                by,
                code,
                name,
                counted.size(),
                counted.stream().mapToLong(Profiled::persons).sum(),
                null);
    }
}
