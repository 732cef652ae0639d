package vn.giamngheo.plans.area;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Areas;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;

@QuarkusTest
class CountryTest {

    private static final String SUBJECT = "\"subject\":\"" + Areas.COUNTRY_ID + "\"";

    @Inject
    Country country;

    @Test
    void theCountryIsThereBeforeAnybodyWrites() {
        Api.get(TestTokens.of("auditor"), "/api/v1/areas")
                .statusCode(200)
                .body("items[0].code", equalTo("VN"))
                .body("items[0].id", equalTo(Areas.COUNTRY_ID.toString()))
                .body("items[0].level", equalTo("country"));
    }

    @Test
    void theCountryIsPublishedOnceHoweverOftenTheServiceStarts() {
        country.ensure(new StartupEvent());
        country.ensure(new StartupEvent());
        try (var events = EventSource.open()) {
            Eventually.until(Duration.ofSeconds(20), () -> {
                assertEquals(0, ServiceDatabase.of("plans").number("select count(*) from outbox"));
                assertEquals(
                        1,
                        events.consumeAll(Topics.AREAS).stream()
                                .filter(event -> event.contains(SUBJECT) && !event.contains("\"reemitted\":true"))
                                .count());
            });
        }
    }
}
