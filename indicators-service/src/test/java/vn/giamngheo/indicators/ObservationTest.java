package vn.giamngheo.indicators;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

@QuarkusTest
class ObservationTest {

    private static final String OBSERVATIONS = "/api/v1/observations";
    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();

    private static final AtomicInteger INDICATORS = new AtomicInteger();

    private final Place commune = WORLD.commune(PROVINCE);
    private final String rate = "rate_" + INDICATORS.incrementAndGet();
    private final String count = "count_" + INDICATORS.incrementAndGet();

    @BeforeEach
    void addIndicators() {
        WORLD.arrive();
        CatalogueTest.add(rate, "percent", "stock").statusCode(201);
        CatalogueTest.add(count, "households", "stock").statusCode(201);
    }

    @Test
    void aRateIsObservedAsNumeratorAndDenominator() {
        var address = observeRate("\"numerator\": 3, \"denominator\": 8")
                .statusCode(201)
                .extract()
                .header("Location");
        Api.get(token(commune), address)
                .statusCode(200)
                .body("numerator", equalTo(3))
                .body("denominator", equalTo(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"value\": 37.5", "\"numerator\": 3", "\"denominator\": 8"})
    void aRateNeedsBoth(String figures) {
        observeRate(figures).statusCode(422).body("code", equalTo("rate-or-value"));
    }

    @Test
    void aRateHasNoValueBesides() {
        observeRate("\"numerator\": 3, \"denominator\": 8, \"value\": 37.5")
                .statusCode(422)
                .body("code", equalTo("rate-or-value"));
    }

    @Test
    void aPartIsNotMoreThanTheWhole() {
        observeRate("\"numerator\": 9, \"denominator\": 8")
                .statusCode(422)
                .body("code", equalTo("numerator-above-denominator"))
                .body("errors[0].pointer", equalTo("#/numerator"));
        observeRate("\"numerator\": 8, \"denominator\": 8").statusCode(201);
    }

    @Test
    void aWholeOfNothingIsObservedToo() {
        observeRate("\"numerator\": 0, \"denominator\": 0").statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"numerator\": -1, \"denominator\": 8", "\"numerator\": 0, \"denominator\": -8"})
    void nothingIsCountedBelowZero(String figures) {
        observeRate(figures).statusCode(422).body("code", equalTo("invalid-value"));
    }

    @Test
    void aCountNeedsAValue() {
        observe(count, "2023-01-01", "2023-12-31", "\"numerator\": 3, \"denominator\": 8")
                .statusCode(422)
                .body("code", equalTo("rate-or-value"))
                .body("errors[0].pointer", equalTo("#/value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.12345", "1.5", "-5"})
    void aCountIsWholeAndNotNegative(String value) {
        observeCount("2023-01-01", "2023-12-31", value)
                .statusCode(422)
                .body("code", equalTo("invalid-value"))
                .body("errors[0].pointer", equalTo("#/value"));
    }

    @ParameterizedTest
    @CsvSource({"1.1234,201", "-0.5,201", "1.12345,422"})
    void whatIsMeasuredHasFourDecimalsAtMost(String value, int status) {
        var measured = "measured_" + INDICATORS.incrementAndGet();
        CatalogueTest.add(measured, "percentage_points", "none").statusCode(201);
        observe(measured, "2023-01-01", "2023-12-31", "\"value\": " + value).statusCode(status);
    }

    @Test
    void aPlaceIsObservedOnlyWhileItIsThere() {
        observeCount("1800-01-01", "2023-12-31", "5")
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("#/periodFrom"));
    }

    @ParameterizedTest
    @CsvSource({"2023-01-01,2023-12-31", "2023-12-31,2024-12-31", "2022-01-01,2023-01-01", "2023-04-01,2023-06-30"})
    void aDayIsObservedOnce(String from, String to) {
        observeCount("2023-01-01", "2023-12-31", "5").statusCode(201);
        observeCount(from, to, "6").statusCode(409).body("code", equalTo("observed-already"));
    }

    @Test
    void quartersFollowEachOther() {
        observeCount("2023-01-01", "2023-03-31", "5").statusCode(201);
        observeCount("2023-04-01", "2023-06-30", "6").statusCode(201);
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        observeCount("2023-01-02", "2023-01-01", "5")
                .statusCode(422)
                .body("code", equalTo("ends-before-it-begins"))
                .body("errors[0].pointer", equalTo("#/periodTo"));
    }

    @Test
    void anUnknownIndicatorIsNamed() {
        observe("nothing", "2023-01-01", "2023-12-31", "\"value\": 5")
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("#/indicator"));
    }

    @Test
    void anOfficerObservesAndReadsTheOwnPlacesOnly() {
        var elsewhere = token(WORLD.commune(PROVINCE));
        var body = body(count, "2023-01-01", "2023-12-31", "\"value\": 5");
        WORLD.arrive();
        Api.post(elsewhere, OBSERVATIONS, body).statusCode(403).body("code", equalTo("forbidden-place"));
        var address = Api.post(token(commune), OBSERVATIONS, body)
                .statusCode(201)
                .extract()
                .header("Location");
        Api.get(elsewhere, address).statusCode(403);
    }

    @Test
    void anObservationIsPublished() {
        var id = observeCount("2023-01-01", "2023-12-31", "5").extract().<String>path("id");
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertEquals(
                            1,
                            events.consumeAll(Topics.OBSERVATIONS).stream()
                                    .filter(event -> event.contains(id))
                                    .count()));
        }
    }

    private ValidatableResponse observeRate(String figures) {
        return observe(rate, "2023-01-01", "2023-12-31", figures);
    }

    private ValidatableResponse observeCount(String from, String to, String value) {
        return observe(count, from, to, "\"value\": " + value);
    }

    private ValidatableResponse observe(String indicator, String from, String to, String figures) {
        return Api.post(token(commune), OBSERVATIONS, body(indicator, from, to, figures));
    }

    private String body(String indicator, String from, String to, String figures) {
        return """
                {"indicator": "%s", "area": "%s", "periodFrom": "%s", "periodTo": "%s", "source": "Rà soát", %s}
                """.formatted(indicator, commune.code(), from, to, figures);
    }

    private static String token(Place place) {
        return TestTokens.of("commune-officer", place.id().toString());
    }
}
