package vn.giamngheo.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The example of a body, said of another place in another year, and of things that there are: what is asked for is then decided
 * by the place.
 */
final class PlacedBody {

    /** Whose money a place has, by the length of its code. */
    private static final Map<Integer, String> SOURCES = Map.of(2, "province", 3, "district", 5, "commune");

    /** Of several only the first is sent, for all of them would be the same place. */
    private static final Set<String> ONE_IS_ENOUGH = Set.of("observations", "places", "receivers", "shares");

    /** What must fit indicators, agencies and sums of its own, and says nothing of a place that the rest does not say. */
    private static final Set<String> EMPTY = Set.of(
            "activities",
            "annex",
            "assignments",
            "fundLines",
            "fundSources",
            "targets",
            "reportsTo",
            "/api/v1/agencies /roles",
            "/api/v1/agencies/{id} /roles");

    /** What only its own papers could name; without it the body says less and is decided alike. */
    private static final Set<String> LEFT_OUT =
            Set.of("adjusts", "clears", "contract", "contracts", "merges", "request", "stage", "work", "planActivity");

    /** Where the place that a body is about stands otherwise than usual, by path of the route. */
    private static final Map<String, Function<Around, String>> OTHERWISE = Map.of(
            "/api/v1/receipts /giver/area", Around::above,
            "/api/v1/receipts /receiver/area", Around::named,
            "/api/v1/estimates /parts/receiver/area", Around::named,
            "/api/v1/difficulties /to", Around::above,
            "/api/v1/livelihood-projects /villages", Around::below,
            "/api/v1/livelihood-projects/{id} /villages", Around::below,
            "/api/v1/data-grants /places", Around::named);

    private static final Map<String, Function<Around, String>> USUAL = Map.of(
            "area", Around::named,
            "areas", Around::named,
            "village", Around::named,
            "parent", Around::named,
            "oldCode", Around::named,
            "successor", Around::successor,
            "newCode", Around::successor);

    private static final List<String> BELOW =
            List.of("/receiver/area", "/receivers/holder/area", "/places/area", "/annex/area", "/entry/area");

    private final String path;
    private final Around around;
    private final String year;
    private final int number;
    private final Function<String, String> things;

    /**
     * @param named the place that the body is about, by its code
     * @param above the place that this lies in
     * @param below a place in it
     * @param successor what became of it
     */
    record Around(String named, String above, String below, String successor) {}

    /**
     * @param year of all its days
     * @param number of this body, so that its papers are no others
     * @param things gives the id of a thing of a field's name
     */
    PlacedBody(String path, Around around, String year, int number, Function<String, String> things) {
        this.path = path;
        this.around = around;
        this.year = year;
        this.number = number;
        this.things = things;
    }

    String of(JsonNode example) {
        return placed("", example.deepCopy()).toString();
    }

    private JsonNode placed(String at, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(LEFT_OUT);
            object.properties().forEach(field -> field.setValue(value(at + "/" + field.getKey(), field.getValue())));
        }
        return node;
    }

    private JsonNode value(String at, JsonNode value) {
        if (value instanceof ArrayNode array) {
            return list(at, array);
        }
        return value.isObject() ? placed(at, value) : single(at, value);
    }

    private ArrayNode list(String at, ArrayNode array) {
        if (EMPTY.contains(name(at)) || EMPTY.contains(path + " " + at)) {
            array.removeAll();
        }
        while (ONE_IS_ENOUGH.contains(name(at)) && array.size() > 1) {
            array.remove(1);
        }
        for (var i = 0; i < array.size(); i++) {
            array.set(i, value(at, array.get(i)));
        }
        return array;
    }

    private JsonNode single(String at, JsonNode value) {
        var place = place(at);
        if (place != null) {
            return value.isTextual() ? TextNode.valueOf(place.apply(around)) : value;
        }
        if (name(at).equals("year") || name(at).endsWith("Year")) {
            if (name(at).equals("intoYear")) {
                return IntNode.valueOf(Integer.parseInt(year) + 1);
            }
            return value.isTextual() ? TextNode.valueOf(year) : IntNode.valueOf(Integer.parseInt(year));
        }
        return value.isTextual() ? TextNode.valueOf(text(at, value.asText())) : value;
    }

    private Function<Around, String> place(String at) {
        var otherwise = OTHERWISE.get(path + " " + at);
        if (otherwise != null) {
            return otherwise;
        }
        return BELOW.stream().anyMatch(at::endsWith) ? Around::below : USUAL.get(name(at));
    }

    private String text(String at, String value) {
        if (value.matches("20[0-9]{2}(-[0-9]{2}){0,2}(T.*)?")) {
            return year + value.substring(4).replaceFirst("^-1[12]", "-10");
        }
        return switch (name(at)) {
            case "programme" -> "REFORM";
            case "line", "lineCode" -> "DA1";
            case "indicator" -> "reform_houses";
            case "source" ->
                value.equals("central")
                        ? value
                        : SOURCES.getOrDefault(around.named().length(), value);
            case "plan", "household" -> things.apply(name(at));
            case "number" -> value + "-" + number;
            case "code" -> path.equals("/api/v1/areas") ? "831" + (10 + number % 90) : value + number;
            default -> value;
        };
    }

    private static String name(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }
}
