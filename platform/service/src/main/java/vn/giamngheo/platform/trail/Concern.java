package vn.giamngheo.platform.trail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a thing's data say of where it belongs and on which paper it rests.
 *
 * @param places ids of places, and of agencies that hold money
 * @param act the number of the act; null where none is named
 */
record Concern(Set<UUID> places, String act) {

    private static final Set<String> PLACES = Set.of("areaId", "villageId", "communeId", "parentId");
    private static final Set<String> LISTS_OF_PLACES = Set.of("areaIds", "places");
    private static final Set<String> HOLDERS = Set.of("area", "agency");

    /** Kinds whose things are places themselves. */
    private static final Set<String> ARE_PLACES = Set.of("areas", "area-classes");

    private static final List<String> ACTS =
            List.of("/paper/actNumber", "/actNumber", "/act/number", "/documentNumber", "/act");

    /** @param data null says nothing */
    static Concern of(Thing thing, JsonNode data) {
        var places = new HashSet<UUID>();
        if (ARE_PLACES.contains(thing.kind())) {
            add(thing.id(), places);
        }
        if (data == null) {
            return new Concern(places, null);
        }
        collect(data, places);
        return new Concern(places, act(data));
    }

    /** @param more places that its data do not name */
    Concern with(Set<UUID> more) {
        return new Concern(Stream.concat(places.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()), act);
    }

    /** @param otherwise number of the act that it rests on when its data name none */
    Concern restingOn(String otherwise) {
        return new Concern(places, act == null ? otherwise : act);
    }

    private static String act(JsonNode data) {
        return ACTS.stream()
                .map(data::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse(null);
    }

    private static void collect(JsonNode node, Set<UUID> places) {
        if (HOLDERS.contains(node.path("kind").asText())) {
            add(node.path("id").textValue(), places);
        }
        if (node.path("code").isTextual() && node.path("level").isTextual()) {
            // A place as reports name it; a plan has a level, too.
            add(node.path("id").textValue(), places);
        }
        node.properties().stream()
                .filter(field -> PLACES.contains(field.getKey()))
                .forEach(field -> add(field.getValue().textValue(), places));
        node.properties().stream()
                .filter(field -> LISTS_OF_PLACES.contains(field.getKey()))
                .forEach(field -> field.getValue().forEach(each -> add(each.textValue(), places)));
        node.forEach(each -> {
            if (each.isContainerNode()) {
                collect(each, places);
            }
        });
    }

    private static void add(String id, Set<UUID> places) {
        Stream.of(id == null ? "" : id)
                .map(Concern::uuid)
                .filter(Objects::nonNull)
                .forEach(places::add);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException another) {
            return null;
        }
    }
}
