package vn.giamngheo.platform.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Two states of a thing, field by field. */
final class Changes {

    /** By which of them the elements of a list are told apart, if all have it and each another. */
    private static final List<String> KEYS = List.of("id", "key", "code");

    /** Counts what is told; says nothing of the thing. */
    private static final Set<String> COUNTERS = Set.of("/eventVersion", "/revision");

    private final List<Change> found = new ArrayList<>();

    private Changes() {}

    /** In the order of the fields before, then those that are new. @param before null where nothing was told */
    static List<Change> between(JsonNode before, JsonNode after) {
        var changes = new Changes();
        if (before != null && after != null) {
            changes.compare("", before, after);
        }
        return changes.found;
    }

    private void compare(String pointer, JsonNode from, JsonNode to) {
        if (COUNTERS.contains(pointer) || Objects.equals(said(from), said(to))) {
            return;
        }
        if (from != null && to != null && from.isObject() && to.isObject()) {
            compare(pointer, fields(from), fields(to));
        } else if (from != null && to != null && from.isArray() && to.isArray()) {
            compareLists(pointer, from, to);
        } else {
            found.add(new Change(pointer, said(from), said(to)));
        }
    }

    private void compareLists(String pointer, JsonNode from, JsonNode to) {
        var key = KEYS.stream()
                .filter(each -> isKey(each, from) && isKey(each, to))
                .findFirst();
        compare(pointer, elements(from, key.orElse(null)), elements(to, key.orElse(null)));
    }

    private void compare(String pointer, Map<String, JsonNode> from, Map<String, JsonNode> to) {
        var names = new LinkedHashSet<>(from.keySet());
        names.addAll(to.keySet());
        names.forEach(name -> compare(pointer + "/" + escaped(name), from.get(name), to.get(name)));
    }

    private static boolean isKey(String field, JsonNode list) {
        var values = stream(list).map(each -> each.path(field)).toList();
        return values.stream().allMatch(JsonNode::isTextual)
                && values.stream().distinct().count() == values.size();
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        var fields = new LinkedHashMap<String, JsonNode>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static Map<String, JsonNode> elements(JsonNode list, String key) {
        var elements = new LinkedHashMap<String, JsonNode>();
        stream(list)
                .forEach(each -> elements.put(
                        key == null
                                ? String.valueOf(elements.size())
                                : each.get(key).textValue(),
                        each));
        return elements;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Nothing is null, however it is said, and a number is the same however it is written. */
    private static JsonNode said(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isNumber() ? plain(value.decimalValue()) : value;
    }

    private static JsonNode plain(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return DecimalNode.valueOf(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    /** RFC 6901. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
