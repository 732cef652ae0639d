package vn.giamngheo.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.Topics;

/** What an owner says when it is asked to publish everything again. */
public final class ToldAgain {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();

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
            Eventually.until(SOON, () -> {
                var published = published(events);
                assertEquals(List.of(), toldOnce(published));
                assertEquals(List.of(topics), List.copyOf(published.keySet()));
            });
        }
    }

    private static List<JsonNode> toldOnce(Map<String, List<JsonNode>> published) {
        var all = published.values().stream().flatMap(List::stream).toList();
        var again = all.stream()
                .filter(event -> event.path("reemitted").asBoolean())
                .map(ToldAgain::said)
                .collect(Collectors.toSet());
        return last(all).stream().filter(event -> !again.contains(said(event))).toList();
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

    /** By topic; those of which it has published nothing are left out. */
    private SortedMap<String, List<JsonNode>> published(EventSource events) {
        var published = new TreeMap<String, List<JsonNode>>();
        events.consumeAll(told()).forEach((topic, texts) -> {
            var ours =
                    texts.stream().flatMap(ToldAgain::json).filter(this::isOurs).toList();
            if (!ours.isEmpty()) {
                published.put(topic, ours);
            }
        });
        return published;
    }

    /** All topics but that of marks, which say how far the others reach and are forgotten. */
    private static Set<String> told() {
        return Topics.partitions().keySet().stream()
                .filter(topic -> !topic.equals(Topics.MARKS))
                .collect(Collectors.toSet());
    }

    /** Events of types without a schema are inventions of tests. */
    private boolean isOurs(JsonNode event) {
        return event.path("source").asText().equals(service + "-service")
                && ToldAgain.class.getResource("/schemas/" + event.path("type").asText() + ".json") != null;
    }

    /** Nothing for what other tests have sent and is no event. */
    private static Stream<JsonNode> json(String text) {
        try {
            return Stream.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException poison) {
            return Stream.empty();
        }
    }
}
