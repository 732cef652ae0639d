package vn.giamngheo.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Jdbi;
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
    private static final String BEGINS = "set transaction read only";
    private static final String PATH = "/api/v1/reports/";
    private static final List<Integer> YEARS = List.of(2023, 2024, 2025);
    private static final String BEFORE = "2023-12-31";
    private static final String LAST_DAY = "2024-06-30";
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

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Question, JsonNode> KNOWN = new HashMap<>();

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
            post(
                    "allocation",
                    year,
                    LedgerFacts.posting(giver, place, line, source, year, 1_000 + RANDOM.nextInt(500)));
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
        var on = found(year);
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
                        found(year).minusYears(1),
                        found(year),
                        counts(100, poor),
                        counts(400, poor * 4),
                        null));
    }

    /** In the year of the reform before it, and once after it: whoever had the district reads the first only. */
    private static LocalDate found(int year) {
        return LocalDate.of(year, year == 2024 && RANDOM.nextInt(4) > 0 ? 5 : 12, 10);
    }

    private static ReviewResultState.Counts counts(long total, long poor) {
        var still = new ReviewResultState.Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);
        return new ReviewResultState.Counts(
                total, poor, 0, 0, new ReviewResultState.Flow(poor, 0, 0, 0, 0, 0, 0, 0, poor), still);
    }

    /** Who asks about what: places directly below one, and some that lie deeper or beside, by name. */
    private record Asked(Place holder, Place area, int year, String tree, String places) {

        /** Before and after the reform; and the district that it ended, by whoever had that. */
        static Stream<Asked> all() {
            return Stream.of(
                    of(World.COUNTRY, PROVINCE, 2025, BEFORE),
                    of(World.COUNTRY, PROVINCE, 2025, BEFORE, COMMUNES.get(0), DISTRICTS.get(0), COMMUNES.get(4)),
                    of(World.COUNTRY, PROVINCE, 2025, AFTER),
                    of(World.COUNTRY, PROVINCE, 2025, AFTER, merged, COMMUNES.get(4), half),
                    of(DISTRICTS.get(0), DISTRICTS.get(0), 2024, LAST_DAY),
                    of(DISTRICTS.get(0), DISTRICTS.get(0), 2024, LAST_DAY, COMMUNES.get(1), VILLAGES.get(2)));
        }

        private static Asked of(Place holder, Place area, int year, String tree, Place... places) {
            return new Asked(
                    holder,
                    area,
                    year,
                    tree,
                    places.length == 0
                            ? ""
                            : Stream.of(places).map(Place::code).collect(Collectors.joining(",", "&places=", "")));
        }

        JsonNode comparison(String query) {
            return ask(
                    holder,
                    "comparison?area=%s&since=2023&year=%d&tree=%s%s%s"
                            .formatted(area.code(), year, tree, places, query));
        }

        /** Nothing is recorded any more, so that each is asked once for all figures. */
        JsonNode report(String name, String place, int year, String more) {
            return KNOWN.computeIfAbsent(
                    new Question(holder, "%s?area=%s&year=%d&tree=%s%s".formatted(name, place, year, tree, more)),
                    question -> ask(question.holder(), question.query()));
        }
    }

    private record Question(Place holder, String query) {}

    @ParameterizedTest
    @CsvSource({
        "original, received",
        "original, passedOn",
        "original, allocated",
        "original, disbursed",
        "original, remaining",
        "restated, received",
        "restated, allocated",
        "restated, carriedOver",
        "restated, disbursed"
    })
    void moneyIsThatOfBudgetExecution(String basis, String figure) {
        var of = "&programme=" + PROGRAMME + "&basis=" + basis;
        eachValue("&figure=" + figure + of, (value, asked, place, year) -> {
            var report = asked.report("budget-execution", place, year, of);
            var known = !report.path("lines").isEmpty();
            assertEquals(known ? number(report.at("/total/total/" + figure)) : null, number(value.path("value")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"original", "restated"})
    void moneyOfALineAndSourceAndItsRateAreThoseOfBudgetExecution(String basis) {
        var of = "&programme=" + PROGRAMME + "&basis=" + basis;
        eachValue("&figure=disbursementRate&line=DA1&source=central" + of, (value, asked, place, year) -> {
            var rate = first(asked.report("budget-execution", place, year, of).path("lines"), "line", "DA1")
                    .at("/central/rate");
            assertEquals(number(rate.path("numerator")), number(value.path("numerator")));
            assertEquals(number(rate.path("denominator")), number(value.path("denominator")));
            assertEquals(number(rate.path("percent")), number(value.path("value")));
        });
    }

    @ParameterizedTest
    @CsvSource({"original, 0", "original, 1", "original, 2", "restated, 0", "restated, 1", "restated, 2"})
    void whatWasObservedIsThatOfPlanProgress(String basis, int nr) {
        var of = "&indicator=" + List.of(FLOW, STOCK, RATE).get(nr) + "&basis=" + basis;
        eachValue("&figure=observed" + of, (value, asked, place, year) -> {
            var actual = asked.report("plan-progress/explain", place, year, of).path("actual");
            Stream.of("value", "numerator", "denominator")
                    .forEach(field -> assertEquals(number(actual.path(field)), number(value.path(field)), field));
            assertEquals(actual.path("basis").asText(), value.path("how").asText());
            assertEquals(actual.path("places").asInt(), value.path("places").asInt());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "households.total, /households/total",
        "households.poor, /households/poor/numerator",
        "persons.nearPoor, /persons/nearPoor/numerator",
        "households.poorRate, /households/poor/percent",
        "persons.multidimensionalRate, /persons/multidimensional/percent"
    })
    void householdsAreThoseOfReviewResults(String figure, String field) {
        eachValue("&figure=" + figure + "&standard=" + STANDARD, (value, asked, place, year) -> {
            var total = asked.report("review-results", place, year, "&standard=" + STANDARD)
                    .path("total");
            var formOne = first(total.path("published"), "form", "1");
            var known = total.path("reported").asInt() > 0 || !formOne.isMissingNode();
            assertEquals(known ? number(total.at(field)) : null, number(value.path("value")));
            Stream.of("villages", "reported").forEach(each -> assertEquals(total.path(each), value.path(each)));
            assertEquals(formOne.path("totals"), value.path("published").path("totals"));
            assertEquals(formOne.path("blank"), value.path("published").path("blank"));
        });
    }

    /** Its villages lie elsewhere when the year ends. */
    @Test
    void whoHadAPlaceThatEndedSeesWhatItHadOnItsLastDay() {
        var asked = Asked.of(DISTRICTS.get(0), DISTRICTS.get(0), 2024, LAST_DAY);
        var ofTheYear = asked.comparison("&figure=households.total&standard=" + STANDARD)
                .at("/total/years/1");
        assertEquals(2024, ofTheYear.path("year").asInt());
        assertEquals(3, ofTheYear.path("villages").asInt());
        assertTrue(ofTheYear.path("reported").asInt() > 0, ofTheYear::toString);
    }

    private interface Check {
        void of(JsonNode value, Asked asked, String place, int year);
    }

    private static void eachValue(String query, Check check) {
        Asked.all().forEach(asked -> {
            var comparison = asked.comparison(query);
            var rows = new ArrayList<JsonNode>();
            comparison.path("places").forEach(rows::add);
            rows.add(comparison.path("total"));
            var known = 0;
            for (var row : rows) {
                for (var value : row.path("years")) {
                    check.of(
                            value,
                            asked,
                            row.at("/place/code").asText(),
                            value.path("year").asInt());
                    known += value.path("value").isNull() ? 0 : 1;
                }
            }
            assertTrue(known > 0, asked + ": nothing is known");
        });
    }

    private static JsonNode ask(Place holder, String query) {
        return read(Api.get(Reports.token(holder), PATH + query)
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer, e);
        }
    }

    private static JsonNode first(JsonNode list, String field, String text) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path(field).asText().equals(text))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static BigDecimal number(JsonNode number) {
        return number.isNumber() ? number.decimalValue().stripTrailingZeros() : null;
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
        assertEquals(BEGINS, queries.get(0));
        assertEquals(1, queries.stream().filter(BEGINS::equals).count());
    }

    /** What was asked of the database from when the report began. */
    private List<String> queries(List<Place> places, String query) {
        var path = PATH
                + "comparison?area=%s&since=2023&year=2025&places=%s&%s"
                        .formatted(
                                WIDE.code(), places.stream().map(Place::code).collect(Collectors.joining(",")), query);
        var token = Reports.token(World.COUNTRY);
        // What is asked for the first time may look up what is kept from then on.
        Api.get(token, path).statusCode(200);
        var queries = CountedQueries.of(token, path, jdbi).queries();
        return queries.subList(queries.indexOf(BEGINS), queries.size());
    }
}
