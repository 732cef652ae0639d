package vn.giamngheo.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a client of a released API document may rely on, held against a later one. A client sends what it always sent and
 * reads what it always read: operations, parameters, fields and successes stay, nothing that it sends becomes wrong. What is
 * added beside it breaks nobody; an unknown parameter or field is refused, so that one that is taken away breaks whoever
 * sends it.
 */
final class Contract {

    private static final List<String> UPPER_LIMITS = List.of("maxLength", "maximum", "maxItems");
    private static final List<String> LOWER_LIMITS = List.of("minLength", "minimum", "minItems");
    private static final String JSON = "application/json";

    private final JsonNode released;
    private final JsonNode now;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Contract(JsonNode released, JsonNode now) {
        this.released = released;
        this.now = now;
    }

    /** What is sent, or what is answered: the one must not become narrower, the other not poorer. */
    private enum Way {
        SENT,
        ANSWERED
    }

    /** Why clients of the released document break, each with its place; empty when none does. */
    static List<String> broken(JsonNode released, JsonNode now) {
        var contract = new Contract(released, now);
        released.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(each -> each.getValue().has("responses"))
                .forEach(operation -> contract.operation(operation.getKey(), path.getKey())));
        return contract.broken;
    }

    private void operation(String method, String path) {
        var name = method.toUpperCase() + " " + path;
        var before = released.path("paths").path(path).path(method);
        var after = now.path("paths").path(path).path(method);
        if (after.isMissingNode()) {
            broken.add(name + " is gone");
            return;
        }
        if (!before.path("operationId").equals(after.path("operationId"))) {
            broken.add("%s: was %s and is %s"
                    .formatted(
                            name,
                            before.path("operationId").asText(),
                            after.path("operationId").asText()));
        }
        parameters(name, before.path("parameters"), after.path("parameters"));
        body(name, before.path("requestBody"), after.path("requestBody"));
        answers(name, before.path("responses"), after.path("responses"));
    }

    private void parameters(String name, JsonNode before, JsonNode after) {
        before.forEach(each -> {
            var still = like(each, after);
            if (still.isMissingNode()) {
                broken.add(name + ": parameter " + each.path("name").asText() + " is gone");
            } else {
                schema(name + " ?" + each.path("name").asText(), each.path("schema"), still.path("schema"), Way.SENT);
            }
        });
        after.forEach(each -> {
            if (isRequired(each) && !isRequired(like(each, before))) {
                broken.add(name + ": parameter " + each.path("name").asText() + " must be sent now");
            }
        });
    }

    private static JsonNode like(JsonNode parameter, JsonNode among) {
        return StreamSupport.stream(among.spliterator(), false)
                .filter(each -> each.path("name").equals(parameter.path("name"))
                        && each.path("in").equals(parameter.path("in")))
                .findFirst()
                .orElseGet(() -> among.path("none"));
    }

    private static boolean isRequired(JsonNode part) {
        return part.path("required").asBoolean();
    }

    private void body(String name, JsonNode before, JsonNode after) {
        if (isRequired(after) && !isRequired(before)) {
            broken.add(name + ": a body must be sent now");
        }
        before.path("content").fieldNames().forEachRemaining(type -> {
            if (!after.path("content").has(type)) {
                broken.add(name + ": takes " + type + " no more");
            }
        });
        schema(name + " body", schema(before), schema(after), Way.SENT);
    }

    private static JsonNode schema(JsonNode body) {
        return body.path("content").path(JSON).path("schema");
    }

    private void answers(String name, JsonNode before, JsonNode after) {
        before.properties().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .forEach(each -> {
                    var still = after.path(each.getKey());
                    if (still.isMissingNode()) {
                        broken.add(name + ": is answered by " + each.getKey() + " no more");
                    } else {
                        missing(names(each.getValue().path("content")), names(still.path("content")))
                                .forEach(type -> broken.add(
                                        "%s: answers %s by %s no more".formatted(name, each.getKey(), type)));
                        schema(name + " " + each.getKey(), schema(each.getValue()), schema(still), Way.ANSWERED);
                    }
                });
    }

    private void schema(String where, JsonNode before, JsonNode after, Way way) {
        var was = resolved(released, before);
        var is = resolved(now, after);
        if (was.isMissingNode()
                || !seen.add(way
                        + before.path("$ref").asText(where)
                        + after.path("$ref").asText(where))) {
            return;
        }
        if (is.isMissingNode()) {
            broken.add(where + ": is described no more");
            return;
        }
        types(where, was, is, way);
        values(where, was, is, way);
        if (way == Way.SENT) {
            limits(where, was, is);
        }
        fields(where, was, is, way);
        schema(where + "[]", was.path("items"), is.path("items"), way);
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private void types(String where, JsonNode was, JsonNode is, Way way) {
        var from = texts(was.path("type"));
        var to = texts(is.path("type"));
        var lost = way == Way.SENT ? missing(from, to) : missing(to, from);
        if (!from.isEmpty() && !to.isEmpty() && !lost.isEmpty()) {
            broken.add(where + ": was " + from + " and is " + to);
        }
        if (was.has("format") && is.has("format") && !was.path("format").equals(is.path("format"))) {
            broken.add(where + ": was " + was.path("format") + " and is " + is.path("format"));
        }
    }

    /** A reader of answers expects a new word; a sender goes on sending the old ones. */
    private void values(String where, JsonNode was, JsonNode is, Way way) {
        if (way == Way.SENT && is.has("enum")) {
            var refused = was.has("enum") ? missing(texts(was.path("enum")), texts(is.path("enum"))) : Set.of("others");
            if (!refused.isEmpty()) {
                broken.add(where + ": takes " + refused + " no more");
            }
        }
    }

    private void limits(String where, JsonNode was, JsonNode is) {
        UPPER_LIMITS.stream()
                .filter(each -> is.has(each)
                        && is.path(each).asDouble() < was.path(each).asDouble(Double.MAX_VALUE))
                .forEach(each -> broken.add(where + ": " + each + " is " + is.path(each) + " now"));
        LOWER_LIMITS.stream()
                .filter(each -> is.has(each)
                        && is.path(each).asDouble() > was.path(each).asDouble(-Double.MAX_VALUE))
                .forEach(each -> broken.add(where + ": " + each + " is " + is.path(each) + " now"));
        if (is.has("pattern") && !is.path("pattern").equals(was.path("pattern"))) {
            broken.add(where + ": must match " + is.path("pattern") + " now");
        }
    }

    private void fields(String where, JsonNode was, JsonNode is, Way way) {
        was.path("properties").properties().forEach(field -> {
            var name = where + "." + field.getKey();
            var still = is.path("properties").path(field.getKey());
            if (still.isMissingNode()) {
                broken.add(name + " is gone");
            } else {
                schema(name, field.getValue(), still, way);
            }
        });
        var before = texts(was.path("required"));
        var after = texts(is.path("required"));
        if (way == Way.SENT) {
            missing(after, before).forEach(each -> broken.add(where + "." + each + " must be sent now"));
        } else {
            missing(before, after).forEach(each -> broken.add(where + "." + each + " may be missing now"));
        }
    }

    private static Set<String> missing(Set<String> of, Set<String> in) {
        return of.stream().filter(each -> !in.contains(each)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toCollection(TreeSet::new))
                : node.isMissingNode() ? Set.of() : Set.of(node.asText());
    }
}
