package vn.giamngheo.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.Topics;

/** What an owner says when it is asked to publish everything again. */
public final class ToldAgain {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final String service;

    private ToldAgain(String service) {
        this.service = service;
    }

    /** Asks the service for everything again. */
    public static ToldAgain by(String service) {
        var admin = TestTokens.of("admin", World.COUNTRY.id().toString());
        Api.storingAs(admin)
                .post("/api/v1/operations/" + service + "/reemit")
                .then()
                .statusCode(202);
        return new ToldAgain(service);
    }

    /** The last state of everything that it has ever published comes again: the same id, the same words. */
    public void isTheSame(String... topics) {
        try (var events = EventSource.open()) {
            Eventually.until(SOON, () -> assertEquals(List.of(), toldOnce(events)));
            assertEquals(List.of(topics), List.copyOf(topicsOf(events)));
        }
    }

    private List<JsonNode> toldOnce(EventSource events) {
        var all = published(events);
        return last(all).stream().filter(event -> !isToldAgain(event, all)).toList();
    }

    private static boolean isToldAgain(JsonNode event, List<JsonNode> all) {
        return all.stream().filter(each -> each.path("reemitted").asBoolean()).anyMatch(each -> said(each)
                .equals(said(event)));
    }

    private static List<JsonNode> said(JsonNode event) {
        return Stream.of("id", "type", "source", "subject", "data")
                .map(event::get)
                .toList();
    }

    private static Collection<JsonNode> last(List<JsonNode> all) {
        var version = Comparator.comparing(
                (JsonNode event) -> event.at("/data/eventVersion").asInt());
        return all.stream()
                .collect(Collectors.toMap(
                        event -> event.get("type").asText() + event.get("subject"),
                        Function.identity(),
                        BinaryOperator.maxBy(version)))
                .values();
    }

    private List<JsonNode> published(EventSource events) {
        return told().flatMap(topic -> events.consumeAll(topic).stream())
                .flatMap(ToldAgain::json)
                .filter(this::isOurs)
                .toList();
    }

    private TreeSet<String> topicsOf(EventSource events) {
        return told().filter(topic -> events.consumeAll(topic).stream()
                        .flatMap(ToldAgain::json)
                        .anyMatch(this::isOurs))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All topics but that of marks, which say how far the others reach and are forgotten. */
    private static Stream<String> told() {
        return Topics.partitions().keySet().stream().filter(topic -> !topic.equals(Topics.MARKS));
    }

    /** Events of types without a schema are inventions of tests. */
    private boolean isOurs(JsonNode event) {
        return event.path("source").asText().equals(service + "-service")
                && ToldAgain.class.getResource("/schemas/" + event.path("type").asText() + ".json") != null;
    }

    /** Nothing for what other tests have sent and is no event. */
    private static Stream<JsonNode> json(String text) {
        try {
            return Stream.of(new ObjectMapper().readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException poison) {
            return Stream.empty();
        }
    }
}
