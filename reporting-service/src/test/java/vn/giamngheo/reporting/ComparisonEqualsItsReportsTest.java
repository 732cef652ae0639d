package vn.giamngheo.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.PublishedTotalState;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/**
 * Whatever was recorded at whatever places before and after boundary acts: each value of a comparison is what the report that it
 * comes from says of that place and year, and it takes as many queries for many places as for few.
 */
@QuarkusTest
class ComparisonEqualsItsReportsTest {

    private static final World WORLD = World.around("reporting");
    private static final Random RANDOM = new Random(47);
    private static final String STANDARD = "NATIONAL-2022-2025";
    private static final String PATH = "/api/v1/reports/";
    private static final List<Integer> YEARS = List.of(2022, 2023, 2024, 2025);
    private static final String BEFORE = "2023-12-31";
    private static final String AFTER = "2025-12-31";

    private static final Place PROVINCE = WORLD.province();
    private static final List<Place> DISTRICTS = List.of(WORLD.district(PROVINCE), WORLD.district(PROVINCE));
    private static final List<Place> COMMUNES = IntStream.range(0, 6)
            .mapToObj(nr -> WORLD.commune(DISTRICTS.get(nr / 3)))
            .toList();
    private static final List<Place> VILLAGES =
            COMMUNES.stream().map(WORLD::village).toList();
    private static final Place WIDE = WORLD.district(PROVINCE);
    private static final List<Place> MANY =
            IntStream.range(0, 20).mapToObj(nr -> WORLD.commune(WIDE)).toList();

    private static final String FLOW = WORLD.indicator("people", "flow", false);
    private static final String STOCK = WORLD.indicator("households", "stock", false);
    private static final String RATE = WORLD.indicator("percent", "stock", true);
    private static final String PROGRAMME = WORLD.programme("DA1", "DA2");

    private static Place merged;
    private static Place half;
    private static Place otherHalf;

    @Inject
    Jdbi jdbi;

    /** Two communes of the first district become one, one is divided, the district ends; those of the second one stay what they are. */
    @BeforeAll
    static void recordAndReform() {
        var reform = Reform.on(WORLD, "2024-07-01");
        merged = reform.begins("commune", PROVINCE);
        half = reform.begins("commune", PROVINCE);
        otherHalf = reform.begins("commune", PROVINCE);
        reform.moves(VILLAGES.get(0), "village", COMMUNES.get(0), merged)
                .moves(VILLAGES.get(1), "village", COMMUNES.get(1), merged)
                .moves(VILLAGES.get(2), "village", COMMUNES.get(2), half)
                .endsIn(COMMUNES.get(0), "commune", DISTRICTS.get(0), merged)
                .endsIn(COMMUNES.get(1), "commune", DISTRICTS.get(0), merged)
                .isDivided(
                        COMMUNES.get(2),
                        "commune",
                        DISTRICTS.get(0),
                        new Reform.Part(half, "70"),
                        new Reform.Part(otherHalf, "30"))
                .endsIn(DISTRICTS.get(0), "district", PROVINCE, PROVINCE)
                .publish();
        var before = Stream.of(List.of(PROVINCE), DISTRICTS, COMMUNES)
                .flatMap(List::stream)
                .toList();
        var after = Stream.of(List.of(PROVINCE, DISTRICTS.get(1), merged, half, otherHalf), COMMUNES.subList(3, 6))
                .flatMap(List::stream)
                .toList();
        YEARS.forEach(year -> (year < 2025 ? before : after).forEach(place -> record(place, year)));
        YEARS.forEach(year -> VILLAGES.forEach(village -> result(village, year)));
        MANY.forEach(place -> record(place, 2023));
        WORLD.arrive();
    }

    private static void record(Place place, int year) {
        if (RANDOM.nextInt(3) > 0) {
            observe(FLOW, place, year, null, null, BigDecimal.valueOf(RANDOM.nextInt(100)));
        }
        if (RANDOM.nextInt(2) > 0) {
            observe(STOCK, place, year, null, null, BigDecimal.valueOf(RANDOM.nextInt(100)));
        }
        if (RANDOM.nextInt(2) > 0) {
            observe(RATE, place, year, (long) RANDOM.nextInt(50), 50L + RANDOM.nextInt(50), null);
        }
        money(place, year, "DA1", "central");
        money(place, year, "DA2", "province");
        if (place != PROVINCE && RANDOM.nextInt(3) == 0) {
            total(place, year);
        }
    }

    private static void money(Place place, int year, String line, String source) {
        if (RANDOM.nextInt(3) > 0) {
            var giver = place == PROVINCE || RANDOM.nextBoolean() ? World.COUNTRY : PROVINCE;
            post("allocation", year, LedgerFacts.posting(giver, place, line, source, year, 1_000 + RANDOM.nextInt(500)));
            post("payment", year, LedgerFacts.posting(place, null, line, source, year, RANDOM.nextInt(500)));
        }
    }

    private static void post(String kind, int year, PostingsRecorded.Posting posting) {
        var fact = LedgerFacts.fact(kind, PROGRAMME, year + "-03-01", posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    private static void observe(
            String indicator, Place place, int year, Long numerator, Long denominator, BigDecimal value) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.OBSERVATIONS,
                ObservationState.TYPE,
                id,
                new ObservationState(
                        id,
                        1,
                        false,
                        indicator,
                        place.id(),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        numerator,
                        denominator,
                        value));
    }

    private static void total(Place place, int year) {
        var id = UUID.randomUUID();
        var on = LocalDate.of(year, 12, 1);
        WORLD.publish(
                Topics.PUBLISHED_TOTALS,
                PublishedTotalState.TYPE,
                id,
                new PublishedTotalState(
                        id,
                        1,
                        false,
                        place.id(),
                        year,
                        "yearly",
                        STANDARD,
                        "approved",
                        "2/QĐ",
                        on.toString(),
                        on,
                        List.of(new PublishedTotalState.Row(
                                1,
                                "both",
                                RANDOM.nextBoolean()
                                        ? Map.of("1", "300", "2", "900", "3", "4" + RANDOM.nextInt(10), "5", "12")
                                        : Map.of("1", "300", "5", "1" + RANDOM.nextInt(10))))));
    }

    private static void result(Place village, int year) {
        if (RANDOM.nextInt(3) == 0) {
            return;
        }
        var id = UUID.randomUUID();
        var poor = RANDOM.nextInt(30);
        WORLD.publish(
                Topics.REVIEW_RESULTS,
                ReviewResultState.TYPE,
                id,
                new ReviewResultState(
                        id,
                        1,
                        false,
                        UUID.randomUUID(),
                        "yearly",
                        STANDARD,
                        year,
                        village.id(),
                        LocalDate.of(year - 1, 12, 10),
                        LocalDate.of(year, 12, 10),
                        counts(100, poor),
                        counts(400, poor * 4),
                        null));
    }

    private static ReviewResultState.Counts counts(long total, long poor) {
        var still = new ReviewResultState.Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);
        return new ReviewResultState.Counts(
                total, poor, 0, 0, new ReviewResultState.Flow(poor, 0, 0, 0, 0, 0, 0, 0, poor), still);
    }

    /** Directly below the province, and two that lie deeper or beside, by name. */
    private static Stream<String> lists(String tree) {
        return tree.equals(BEFORE)
                ? Stream.of(
                        "",
                        "&places=" + COMMUNES.get(0).code() + "," + DISTRICTS.get(0).code() + ","
                                + COMMUNES.get(4).code())
                : Stream.of("", "&places=" + merged.code() + "," + COMMUNES.get(4).code() + "," + half.code());
    }

    @ParameterizedTest
    @CsvSource({
        "original, received", "original, passedOn", "original, allocated", "original, disbursed", "original, remaining",
        "restated, received", "restated, allocated", "restated, carriedOver", "restated, disbursed"
    })
    void moneyIsThatOfBudgetExecution(String basis, String figure) {
        eachValue("&figure=" + figure + "&programme=" + PROGRAMME + "&basis=" + basis, (value, place, year, tree) -> {
            var report = report("budget-execution", place, year, tree, "&programme=" + PROGRAMME + "&basis=" + basis);
            var known = !report.getList("lines").isEmpty();
            assertEquals(known ? number(report, "total.total." + figure) : null, number(value, "value"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"original", "restated"})
    void moneyOfALineAndSourceAndItsRateAreThoseOfBudgetExecution(String basis) {
        var of = "&programme=" + PROGRAMME + "&basis=" + basis;
        eachValue("&figure=disbursementRate&line=DA1&source=central" + of, (value, place, year, tree) -> {
            var report = report("budget-execution", place, year, tree, of);
            var rate = "lines.find { it.line == 'DA1' }.central.rate.";
            var known = report.getList("lines.line").contains("DA1");
            assertEquals(known ? number(report, rate + "numerator") : null, number(value, "numerator"));
            assertEquals(known ? number(report, rate + "denominator") : null, number(value, "denominator"));
            assertEquals(known ? number(report, rate + "percent") : null, number(value, "value"));
        });
    }

    @ParameterizedTest
    @CsvSource({"original, 0", "original, 1", "original, 2", "restated, 0", "restated, 1", "restated, 2"})
    void whatWasObservedIsThatOfPlanProgress(String basis, int nr) {
        var of = "&indicator=" + List.of(FLOW, STOCK, RATE).get(nr) + "&basis=" + basis;
        eachValue("&figure=observed" + of, (value, place, year, tree) -> {
            var report = report("plan-progress/explain", place, year, tree, of);
            Stream.of("value", "numerator", "denominator")
                    .forEach(field -> assertEquals(number(report, "actual." + field), number(value, field), field));
            assertEquals(report.<Object>get("actual.basis"), value.get("how"));
            assertEquals(report.get("actual") == null ? BigDecimal.ZERO : number(report, "actual.places"), number(value, "places"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "households.total, households.total",
        "households.poor, households.poor.numerator",
        "persons.nearPoor, persons.nearPoor.numerator",
        "households.poorRate, households.poor.percent",
        "persons.multidimensionalRate, persons.multidimensional.percent"
    })
    void householdsAreThoseOfReviewResults(String figure, String field) {
        eachValue("&figure=" + figure + "&standard=" + STANDARD, (value, place, year, tree) -> {
            var report = report("review-results", place, year, tree, "&standard=" + STANDARD);
            var formOne = "total.published.find { it.form == 1 }";
            var known = report.getInt("total.reported") > 0 || report.get(formOne) != null;
            assertEquals(known ? number(report, "total." + field) : null, number(value, "value"));
            Stream.of("villages", "reported")
                    .forEach(each -> assertEquals(number(report, "total." + each), number(value, each)));
            var published = (Map<?, ?>) value.get("published");
            assertEquals(report.<Object>get(formOne) == null, published == null);
            if (published != null) {
                assertEquals(report.<Object>get(formOne + ".totals"), published.get("totals"));
                assertEquals(report.<Object>get(formOne + ".blank"), published.get("blank"));
            }
        });
    }

    private interface Check {
        void of(Map<String, Object> value, String place, int year, String tree);
    }

    private static void eachValue(String query, Check check) {
        var checked = 0;
        for (var tree : List.of(BEFORE, AFTER)) {
            for (var places : lists(tree).toList()) {
                var comparison = ask(
                        "comparison?area=%s&since=2022&year=2025&tree=%s%s%s"
                                .formatted(PROVINCE.code(), tree, places, query));
                var rows = new ArrayList<Map<String, Object>>(comparison.getList("places"));
                rows.add(comparison.getMap("total"));
                for (var row : rows) {
                    var place = ((Map<?, ?>) row.get("place")).get("code").toString();
                    for (var value : years(row)) {
                        check.of(value, place, (int) value.get("year"), tree);
                        checked += value.get("value") == null ? 0 : 1;
                    }
                }
            }
        }
        assertTrue(checked > 10, "values that are known: " + checked);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> years(Map<String, Object> row) {
        return (List<Map<String, Object>>) row.get("years");
    }

    private static JsonPath report(String name, String place, int year, String tree, String more) {
        return ask("%s?area=%s&year=%d&tree=%s%s".formatted(name, place, year, tree, more));
    }

    private static JsonPath ask(String query) {
        return Api.get(Reports.token(World.COUNTRY), PATH + query)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static BigDecimal number(JsonPath report, String path) {
        return number(report.<Object>get(path));
    }

    private static BigDecimal number(Map<String, Object> value, String field) {
        return number(value.get(field));
    }

    private static BigDecimal number(Object number) {
        return number == null ? null : new BigDecimal(number.toString()).stripTrailingZeros();
    }

    /** Of three years. Whoever makes it more says here why. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "figure=allocated&basis=restated; 12",
                "figure=allocated&basis=original; 12",
                "figure=observed&basis=restated&indicator=; 18",
                "figure=observed&basis=original&indicator=; 21",
                "figure=households.poor&standard=NATIONAL-2022-2025; 27"
            })
    void itTakesAsManyQueriesForManyPlacesAsForFew(String figure, int most) {
        var query = figure.endsWith("indicator=") ? figure + FLOW : figure;
        var few = queries(MANY.subList(0, 2), query);
        assertEquals(few, queries(MANY, query));
        assertTrue(few.size() <= most, few.size() + ": " + String.join("\n---\n", few));
    }

    @Test
    void oneAnswerSpeaksOfOneMoment() {
        var queries = queries(MANY, "figure=observed&indicator=" + STOCK);
        assertEquals("set transaction read only", queries.get(0));
        assertEquals(
                1, queries.stream().filter("set transaction read only"::equals).count());
    }

    /** What was asked of the database from when the report began, over its one connection. */
    private List<String> queries(List<Place> places, String query) {
        var path = "comparison?area=%s&since=2023&year=2025&places=%s&%s"
                .formatted(
                        WIDE.code(), places.stream().map(Place::code).collect(Collectors.joining(",")), query);
        ask(path);
        var said = new ConcurrentHashMap<Long, List<String>>();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                said.computeIfAbsent(Thread.currentThread().getId(), thread -> new CopyOnWriteArrayList<>())
                        .add(context.getRawSql());
            }
        });
        try {
            ask(path);
        } finally {
            jdbi.getConfig(SqlStatements.class).setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        return said.values().stream()
                .filter(thread -> thread.contains("set transaction read only"))
                .map(thread -> thread.subList(thread.indexOf("set transaction read only"), thread.size()))
                .map(List::copyOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
