package vn.giamngheo.budget;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;

@QuarkusTest
class AfterTest {

    private final UUID event = UUID.randomUUID();
    private Books books;
    private String document;

    @BeforeEach
    void recordADocument() {
        books = Books.open();
        document = Books.ESTIMATES + "/"
                + books.estimate("commune", books.commune, 1).extract().path("id");
    }

    @Test
    void aRequestIsHeldUntilTheEventIsThere() {
        var later = CompletableFuture.runAsync(
                () -> books.world.publish(event, Topics.AREAS, "nothing.v1", event, "nothing"),
                CompletableFuture.delayedExecutor(300, MILLISECONDS));
        after(Topics.AREAS + ":" + event).then().statusCode(200).time(greaterThan(290L));
        later.join();
    }

    @Test
    void whatIsThereAlreadyHoldsNothing() {
        books.world.publish(event, Topics.AREAS, "nothing.v1", event, "nothing");
        books.world.arrive();
        after("%s:%s, %s:%s".formatted(Topics.AREAS, event, Topics.AREAS, event))
                .then()
                .statusCode(200)
                .time(lessThan(1000L));
    }

    @Test
    void anEventThatDoesNotComeIsGivenUpAfterTwoSeconds() {
        after(Topics.AREAS + ":" + event)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("not-yet-visible"))
                .body("errors[0].header", equalTo("After"))
                .time(both(greaterThan(1800L)).and(lessThan(6000L)));
    }

    @Test
    void anEventThatThisServiceDoesNotTakeInIsNotWaitedFor() {
        after(Topics.OBSERVATIONS + ":" + event).then().statusCode(200).time(lessThan(1000L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "areas",
                "areas:",
                "areas:x",
                "areas 01890000-0000-7000-8000-000000000001",
                ",",
                "a:b,",
                "nope:01890000-0000-7000-8000-000000000001"
            })
    void anUnreadableHeaderIsRefused(String unreadable) {
        after(unreadable)
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable-header"))
                .body("errors[0].header", equalTo("After"));
    }

    @Test
    void moreThanTwentyEventsAreRefused() {
        after(("areas:" + event + ",").repeat(20) + "areas:" + event).then().statusCode(400);
    }

    @Test
    void whoeverMayNotAskIsNotHeld() {
        var refused = given().header("After", Topics.AREAS + ":" + event).get(document);
        assertEquals(401, refused.statusCode());
        refused.then().time(lessThan(1500L));
    }

    private Response after(String header) {
        return Api.as(books.everywhere).header("After", header).get(document);
    }
}
