package vn.giamngheo.reporting.comparison;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.snapshot.Given;

/** Understands what is to be compared. */
@ApplicationScoped
class AskedComparison {

    private static final int YEARS_BEFORE = 4;
    private static final int MOST_YEARS_BEFORE = 9;
    private static final int MOST_LISTED = 100;

    @All
    @Inject
    List<FigureKind> kinds;

    @Inject
    Scope scope;

    @Inject
    Places places;

    /**
     * What is compared.
     *
     * @param area the place that they lie in
     * @param listed those that were named, by code; null for all directly below it
     */
    record Asked(Place area, List<Place> listed, int since, int year, LocalDate tree, Compared compared) {

        List<String> codes() {
            return listed == null ? null : listed.stream().map(Place::code).toList();
        }
    }

    /** All that any comparison may be made of. */
    Set<Feed> feeds() {
        return Compared.feeds(kinds);
    }

    /** @throws ProblemException 400 for what is not understood, 403 for a place that is not the caller's */
    Asked asked(Given given) {
        var year = Parameters.year("year", given.get("year"));
        var tree = Parameters.date("tree", given.get("tree"), Period.year(year).to());
        var area = scope.asked(Parameters.areaCode("area", given.get("area")), tree, "area");
        var listed = given.get("places");
        return new Asked(
                area,
                listed == null ? null : listed(listed, area, tree),
                since(given.get("since"), year),
                year,
                tree,
                compared(given, year));
    }

    private List<Place> listed(String codes, Place area, LocalDate tree) {
        var given = List.of(codes.split(",", -1));
        requireNoneBlank(given, codes);
        var asked = given.stream()
                .map(code -> Parameters.areaCode("places", code))
                .distinct()
                .toList();
        if (asked.size() > MOST_LISTED) {
            throw new ProblemException(
                    ComparisonProblem.TOO_MANY_CODES, Where.parameter("places"), asked.size(), MOST_LISTED);
        }
        var named = places.byCodes(asked).stream()
                .filter(place -> place.isOn(tree))
                .collect(Collectors.toMap(Place::code, Function.identity(), (one, other) -> one));
        asked.stream()
                .filter(code -> !named.containsKey(code.text()))
                .forEach(code -> scope.named(code, tree, "places"));
        requireBelow(named.values(), area, tree);
        return named.values().stream().sorted(Comparator.comparing(Place::code)).toList();
    }

    private static void requireNoneBlank(List<String> given, String codes) {
        var blank = IntStream.range(0, given.size())
                .filter(i -> given.get(i).isBlank())
                .findFirst();
        if (blank.isPresent()) {
            var nth = blank.getAsInt() + 1;
            throw unreadable(
                    "places",
                    codes,
                    new Words(
                            "các mã địa bàn cách nhau bằng dấu phẩy: mã thứ %d để trống".formatted(nth),
                            "codes of places with commas between: code %d is empty".formatted(nth)));
        }
    }

    /** So whoever reads all of the asked place reads all of a snapshot of it. */
    private void requireBelow(Collection<Place> listed, Place area, LocalDate tree) {
        var within = places.within(listed.stream().map(Place::id).toList(), area.id(), tree);
        listed.stream()
                .filter(place -> place.id().equals(area.id()) || !within.contains(place.id()))
                .min(Comparator.comparing(Place::code))
                .ifPresent(place -> {
                    throw unreadable(
                            "places",
                            place.code(),
                            new Words("địa bàn thuộc " + area.code(), "places below " + area.code()));
                });
    }

    private static int since(String since, int last) {
        var first = since == null ? Math.max(2000, last - YEARS_BEFORE) : Parameters.year("since", since);
        if (first > last || first < last - MOST_YEARS_BEFORE) {
            throw unreadable("since", since, (last - MOST_YEARS_BEFORE) + " – " + last);
        }
        return first;
    }

    private Compared compared(Given given, int year) {
        var figure = Parameters.required("figure", given.get("figure"));
        var kind = kind(figure)
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("figure"), figure, figures()));
        requireNothingOfOthers(figure, kind, given);
        return kind.asked(figure, given, year);
    }

    /** Of all parameters those that belong to the figure, or to each. @param figure null, or one that there is not, for all of them */
    Set<String> parameters(Set<String> all, String figure) {
        return kind(figure)
                .map(kind -> all.stream()
                        .filter(name -> kind.parameters().contains(name)
                                || kinds.stream()
                                        .noneMatch(each -> each.parameters().contains(name)))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(all);
    }

    private Optional<FigureKind> kind(String figure) {
        return kinds.stream().filter(each -> each.figures().contains(figure)).findFirst();
    }

    private List<String> figures() {
        return kinds.stream().flatMap(kind -> kind.figures().stream()).sorted().toList();
    }

    private void requireNothingOfOthers(String figure, FigureKind kind, Given given) {
        kinds.stream()
                .flatMap(each -> each.parameters().stream())
                .filter(name -> !kind.parameters().contains(name) && given.get(name) != null)
                .findFirst()
                .ifPresent(name -> {
                    throw unreadable(
                            name,
                            given.get(name),
                            new Words("không có gì: không dùng với " + figure, "nothing: it is not of " + figure));
                });
    }

    private static ProblemException unreadable(String name, String value, Object expected) {
        return new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.parameter(name), value, expected);
    }

    /** @param named names and values in turn; what is null is not given */
    static SortedMap<String, String> parameters(Object... named) {
        var parameters = new TreeMap<String, String>();
        for (var i = 0; i < named.length; i += 2) {
            if (named[i + 1] != null) {
                var value = named[i + 1];
                parameters.put(
                        named[i].toString(),
                        value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString());
            }
        }
        return parameters;
    }
}
