package vn.giamngheo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.BoundaryActState;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.events.IndicatorState;
import vn.giamngheo.events.LineApplicabilityState;
import vn.giamngheo.events.PovertyStandardState;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.testing.World.Place;

/** Of everything that a service publishes about a place one, made of the newest example of its type. */
public final class EventsAbout extends ExampleChange {

    /** What is there already, or is of no place. */
    private static final Set<String> OF_NO_PLACE = Set.of(
            AreaState.TYPE,
            BoundaryActState.TYPE,
            AgencyState.TYPE,
            DelegationState.TYPE,
            IndicatorState.TYPE,
            LineApplicabilityState.TYPE,
            PovertyStandardState.TYPE,
            ProgrammeState.TYPE);

    private static final Pattern OF_PLACES = Pattern.compile("(.*[aA]rea|village)Ids?");

    /** Who had it before, and who has it after. */
    private static final Set<String> OF_OTHERS = Set.of("formerly", "handedOverTo");

    private final Place place;
    private final Map<String, String> codes;

    private EventsAbout(Place place, Map<String, String> codes) {
        this.place = place;
        this.codes = codes;
    }

    /** @param codes what stands for codes of the examples, such as that of their programme */
    public static List<Told> place(Place place, Map<String, String> codes) {
        var about = new EventsAbout(place, codes);
        return ExampleEvents.topics().entrySet().stream()
                .filter(type -> !OF_NO_PLACE.contains(type.getKey()))
                .map(type -> about.told(type.getValue(), type.getKey()))
                .toList();
    }

    private Told told(String topic, String type) {
        var data = of(ExampleEvents.newest(type));
        return Told.of(
                topic, UUID.randomUUID(), type, UUID.fromString(data.get("id").asText()), data);
    }

    @Override
    String id(String ofExample) {
        return id(place, ofExample).toString();
    }

    @Override
    String text(String ofExample) {
        return codes.getOrDefault(ofExample, ofExample);
    }

    /** Of several places only one is left. */
    @Override
    ArrayNode array(ArrayNode changed) {
        var isOfPlaces = changed.path(0).properties().stream()
                .anyMatch(field -> OF_PLACES.matcher(field.getKey()).matches());
        return isOfPlaces ? changed.arrayNode().add(changed.get(0)) : changed;
    }

    @Override
    JsonNode field(String name, JsonNode value) {
        if (OF_OTHERS.contains(name)) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!OF_PLACES.matcher(name).matches() || value.isNull()) {
            return of(value);
        }
        var here = TextNode.valueOf(place.id().toString());
        return value instanceof ArrayNode array ? array.arrayNode().add(here) : here;
    }

    /** Whoever holds money is the place. */
    @Override
    ObjectNode object(ObjectNode changed) {
        var kind = changed.path("kind").asText();
        return kind.equals("area") || kind.equals("agency")
                ? changed.put("kind", "area").put("id", place.id().toString())
                : changed;
    }

    /** By which a thing is known that the example knows by another id. */
    public static UUID id(Place place, String ofExample) {
        return UUID.nameUUIDFromBytes((place.code() + ofExample).getBytes(StandardCharsets.UTF_8));
    }
}
