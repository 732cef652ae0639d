package vn.giamngheo.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * The components of all services. A name that two services use for the same thing stands once; where they mean
 * different things, the later one gets its service's name in front.
 */
final class Components {

    private final ObjectNode merged;

    Components(ObjectNode merged) {
        this.merged = merged;
    }

    /** Adds the components of a document and makes its references follow them. */
    void add(String service, ObjectNode document) {
        var own = document.withObject("components");
        own.remove("securitySchemes");
        var renamed = rename(service, document, own);
        own.properties().forEach(kind -> kind.getValue().properties().forEach(component -> merged.withObject(
                        "/" + kind.getKey())
                .set(newName(renamed, kind.getKey(), component.getKey()), component.getValue())));
    }

    /** A component whose reference was renamed may now differ itself, hence again until nothing does. */
    private Map<String, String> rename(String service, ObjectNode document, ObjectNode own) {
        var all = new HashMap<String, String>();
        for (var found = conflicts(service, own, all); !found.isEmpty(); found = conflicts(service, own, all)) {
            References.rename(document, found);
            all.putAll(found);
        }
        return all;
    }

    private Map<String, String> conflicts(String service, ObjectNode own, Map<String, String> known) {
        var found = new HashMap<String, String>();
        own.properties().forEach(kind -> kind.getValue().properties().forEach(component -> {
            var reference = reference(kind.getKey(), component.getKey());
            if (!known.containsKey(reference) && isTaken(kind.getKey(), component)) {
                found.put(reference, reference(kind.getKey(), prefixed(service, component.getKey())));
            }
        }));
        return found;
    }

    private boolean isTaken(String kind, Map.Entry<String, JsonNode> component) {
        var other = merged.path(kind).get(component.getKey());
        return other != null && !other.equals(component.getValue());
    }

    private static String newName(Map<String, String> renamed, String kind, String name) {
        var reference = reference(kind, name);
        return renamed.getOrDefault(reference, reference)
                .substring(reference(kind, "").length());
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    static String prefixed(String service, String name) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1) + name;
    }
}
