package vn.giamngheo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.BoundaryActState;

/**
 * Events of every type, made of the examples of every version ever sent: a few lives of everything, whose states follow each
 * other, and facts. What refers to something else in the examples does so in each life.
 */
public final class EventsAtRandom {

    /** Words by which two states of a thing differ. */
    private static final Set<String> WORDS =
            Set.of("name", "title", "note", "reason", "vi", "number", "documentNumber");

    private static final int LIVES = 3;
    private static final int MOST_STATES = 3;
    private static final int LONGEST_SPAN = 12;

    private final Random random;
    private final List<Told> told = new ArrayList<>();

    private EventsAtRandom(Random random) {
        this.random = random;
    }

    /** In the order in which they happened. @param seed the same makes the same events */
    public static List<Told> of(long seed) {
        var events = new EventsAtRandom(new Random(seed));
        for (var life = 0; life < LIVES; life++) {
            events.live(life);
        }
        return events.told;
    }

    /**
     * The same events as they might arrive: some more than once, some told again for copies in doubt, in any order, several of
     * a topic at once.
     */
    public static List<List<Told>> disordered(List<Told> events, long seed) {
        var random = new Random(seed);
        var coming = new ArrayList<Told>();
        for (var event : events) {
            coming.add(event);
            while (random.nextInt(3) == 0) {
                coming.add(random.nextBoolean() ? event : toldAgain(event));
            }
        }
        Collections.shuffle(coming, random);
        var byTopic = new TreeMap<String, Deque<Told>>();
        coming.forEach(event -> byTopic.computeIfAbsent(event.topic(), topic -> new ArrayDeque<>())
                .add(event));
        return spans(byTopic, random);
    }

    private static List<List<Told>> spans(Map<String, Deque<Told>> byTopic, Random random) {
        var spans = new ArrayList<List<Told>>();
        while (!byTopic.isEmpty()) {
            var topic = List.copyOf(byTopic.keySet()).get(random.nextInt(byTopic.size()));
            var waiting = byTopic.get(topic);
            var span = new ArrayList<Told>();
            for (var size = 1 + random.nextInt(LONGEST_SPAN); size > 0 && !waiting.isEmpty(); size--) {
                span.add(waiting.remove());
            }
            spans.add(span);
            if (waiting.isEmpty()) {
                byTopic.remove(topic);
            }
        }
        return spans;
    }

    private static Told toldAgain(Told event) {
        var text = ((ObjectNode) ExampleEvents.tree(event.text())).put("reemitted", true);
        return new Told(event.topic(), event.event(), event.subject(), text.toString());
    }

    private void live(int life) {
        ExampleEvents.topics().forEach((type, topic) -> {
            var examples = ExampleEvents.of(type);
            if (!examples.get(0).has("eventVersion")) {
                facts(life, topic, type, examples);
            } else if (!type.equals(BoundaryActState.TYPE) || life == 0) {
                states(life, topic, type, examples);
            }
        });
    }

    /** One of each example. */
    private void facts(int life, String topic, String type, List<ObjectNode> examples) {
        for (var number = 0; number < examples.size(); number++) {
            var salt = number == 0 ? salt(life) : salt(life) + type + number;
            tell(topic, type, (ObjectNode) changed(examples.get(number), salt, 0));
        }
    }

    private void states(int life, String topic, String type, List<ObjectNode> examples) {
        var id = renamed(examples.get(0).get("id").asText(), salt(life));
        var states = 1 + random.nextInt(MOST_STATES);
        for (var version = 1; version <= states; version++) {
            var isLast = version == states;
            // The last state of every place is of the act, so that the act is whole when all of them are here.
            var example = isLast && type.equals(AreaState.TYPE)
                    ? examples.get(examples.size() - 1)
                    : examples.get(random.nextInt(examples.size()));
            var state = (ObjectNode) changed(example, salt(life), version);
            state.put("id", id).put("eventVersion", version).put("deleted", isLast && random.nextInt(5) == 0);
            if (type.equals(BoundaryActState.TYPE)) {
                state.put("places", LIVES);
            }
            tell(topic, type, state);
        }
    }

    private static String salt(int life) {
        return "life " + life;
    }

    private void tell(String topic, String type, ObjectNode data) {
        var subject = UUID.fromString(data.get("id").asText());
        var id = UUID.nameUUIDFromBytes((type + data).getBytes(StandardCharsets.UTF_8));
        told.add(Told.of(topic, id, type, subject, data));
    }

    private JsonNode changed(JsonNode example, String salt, int version) {
        return new Change(salt, version).of(example);
    }

    /** Into that of a life, and into another state where it has any. */
    private final class Change extends ExampleChange {

        private final String salt;
        private final int version;

        private Change(String salt, int version) {
            this.salt = salt;
            this.version = version;
        }

        @Override
        String id(String ofExample) {
            return renamed(ofExample, salt);
        }

        @Override
        ArrayNode array(ArrayNode changed) {
            if (version > 0 && changed.size() > 1 && random.nextInt(3) == 0) {
                changed.remove(changed.size() - 1);
            }
            return changed;
        }

        @Override
        JsonNode field(String name, JsonNode value) {
            if (name.equals("boundaryActId") && value.isTextual()) {
                // One act for all lives.
                return TextNode.valueOf(renamed(value.asText(), salt(0)));
            }
            return version > 0 && value.isTextual() && WORDS.contains(name)
                    ? TextNode.valueOf(value.asText() + " " + version)
                    : of(value);
        }
    }

    private static String renamed(String id, String salt) {
        return UUID.nameUUIDFromBytes((salt + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
