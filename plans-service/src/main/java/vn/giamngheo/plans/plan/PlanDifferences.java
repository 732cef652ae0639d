package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What two revisions of a plan say otherwise, part by part. */
record PlanDifferences(int from, int to, List<Difference> differences) {

    /** What tells how far the plan has come, not what it says. */
    private static final Set<String> BESIDE =
            Set.of("id", "revision", "status", "steps", "handedOverTo", "areaId", "level");

    /** By what the parts of a list are known again; those of other lists by all that they say. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "targets", List.of("key"),
            "activities", List.of("key"),
            "fundLines", List.of("line", "nature", "programme"),
            "annex", List.of("area", "year"),
            "path", List.of("year"),
            "sections", List.of("kind", "number", "title"));

    /**
     * One part that is said otherwise.
     *
     * @param path where it stands: the list, the key of its part, the field, such as {@code /targets/CT02/value}
     * @param before absent when it was added
     * @param after absent when it was left out
     * @param words the same for a reader
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Difference(String path, Change change, JsonNode before, JsonNode after, String words) {}

    enum Change {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("changed")
        CHANGED
    }

    static PlanDifferences between(JsonNode earlier, JsonNode later, Locale locale) {
        var found = new ArrayList<Difference>();
        for (var field : fields(earlier, later)) {
            if (!BESIDE.contains(field)) {
                compare(field, "/" + field, earlier.path(field), later.path(field), locale, found);
            }
        }
        return new PlanDifferences(
                earlier.path("revision").asInt(), later.path("revision").asInt(), List.copyOf(found));
    }

    private static void compare(
            String list, String path, JsonNode before, JsonNode after, Locale locale, List<Difference> found) {
        if (isSame(before, after)) {
            return;
        }
        if (before.isArray() || after.isArray()) {
            compareParts(list, path, before, after, locale, found);
        } else if (before.isObject() && after.isObject()) {
            fields(before, after)
                    .forEach(field ->
                            compare(field, path + "/" + field, before.path(field), after.path(field), locale, found));
        } else {
            found.add(difference(path, before, after, locale));
        }
    }

    private static void compareParts(
            String list, String path, JsonNode before, JsonNode after, Locale locale, List<Difference> found) {
        var earlier = byKey(list, before);
        var later = byKey(list, after);
        var keys = new LinkedHashSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        for (var key : keys) {
            compare(
                    "",
                    path + "/" + key,
                    earlier.getOrDefault(key, MissingNode.getInstance()),
                    later.getOrDefault(key, MissingNode.getInstance()),
                    locale,
                    found);
        }
    }

    /** Equal parts of one list are told apart by how often they have been there. */
    private static Map<String, JsonNode> byKey(String list, JsonNode parts) {
        var byKey = new LinkedHashMap<String, JsonNode>();
        for (var part : parts) {
            var key = key(list, part);
            var seen = 1;
            while (byKey.containsKey(seen == 1 ? key : key + " (" + seen + ")")) {
                seen++;
            }
            byKey.put(seen == 1 ? key : key + " (" + seen + ")", part);
        }
        return byKey;
    }

    private static String key(String list, JsonNode part) {
        if (!KEYS.containsKey(list)) {
            return DifferenceWords.shown(part);
        }
        return String.join(
                " ",
                KEYS.get(list).stream()
                        .map(field -> part.path(field).asText(""))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static Difference difference(String path, JsonNode before, JsonNode after, Locale locale) {
        var change = isNothing(before) ? Change.ADDED : isNothing(after) ? Change.REMOVED : Change.CHANGED;
        return new Difference(
                path,
                change,
                isNothing(before) ? null : plain(before),
                isNothing(after) ? null : plain(after),
                DifferenceWords.of(path, change, before, after, locale));
    }

    /** What is said: whether a field is left out or null, 30 or 30.0, is nothing of it. */
    private static boolean isSame(JsonNode before, JsonNode after) {
        return before.equals(after)
                || isNothing(before) && isNothing(after)
                || before.isNumber()
                        && after.isNumber()
                        && before.decimalValue().compareTo(after.decimalValue()) == 0;
    }

    /** Digits, whatever the number was kept as: 3E+1 is 30. */
    private static JsonNode plain(JsonNode node) {
        return node.isNumber()
                ? DecimalNode.valueOf(new BigDecimal(node.decimalValue().toPlainString()))
                : node;
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static Set<String> fields(JsonNode earlier, JsonNode later) {
        var fields = new LinkedHashSet<String>();
        earlier.fieldNames().forEachRemaining(fields::add);
        later.fieldNames().forEachRemaining(fields::add);
        return fields;
    }
}
