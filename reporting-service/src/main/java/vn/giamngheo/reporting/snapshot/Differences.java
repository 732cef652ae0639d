package vn.giamngheo.reporting.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What differs between two snapshots of a report, line by line.
 *
 * @param items by kind of line, then by key
 */
public record Differences(Snapshot from, Snapshot to, List<Line> items) {

    public enum Kind {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("gone")
        GONE,
        @JsonProperty("changed")
        CHANGED
    }

    /**
     * @param part what the line is called in the report
     * @param key what tells it apart, as the report has it
     * @param from as it was; left out of what was added
     * @param to as it is; left out of what is gone
     * @param figures what changed in it; left out of what was added or is gone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String part,
            Kind kind,
            @Schema(implementation = Object[].class) JsonNode key,
            @Schema(implementation = Object.class) JsonNode from,
            @Schema(implementation = Object.class) JsonNode to,
            List<Figure> figures) {

        static Line of(String part, JsonNode key, JsonNode from, JsonNode to) {
            if (from == null) {
                return new Line(part, Kind.ADDED, key, null, to, null);
            }
            return to == null
                    ? new Line(part, Kind.GONE, key, from, null, null)
                    : new Line(part, Kind.CHANGED, key, from, to, Figure.between(from, to));
        }
    }

    /**
     * @param path of the field in its line, as a JSON pointer
     * @param from null where it had no such field, or said nothing
     */
    public record Figure(
            String path,
            @Schema(implementation = Object.class) JsonNode from,
            @Schema(implementation = Object.class) JsonNode to) {

        /** Lists are compared as a whole: their order is theirs to give. */
        static List<Figure> between(JsonNode from, JsonNode to) {
            var found = new ArrayList<Figure>();
            compare("", from, to, found);
            return found;
        }

        private static void compare(String path, JsonNode from, JsonNode to, List<Figure> found) {
            if (from != null && to != null && from.isObject() && to.isObject()) {
                names(from, to)
                        .forEach(name -> compare(path + "/" + escaped(name), from.get(name), to.get(name), found));
            } else if (!isSame(from, to)) {
                found.add(new Figure(path, from, to));
            }
        }

        private static Iterable<String> names(JsonNode from, JsonNode to) {
            var names = new LinkedHashSet<String>();
            from.fieldNames().forEachRemaining(names::add);
            to.fieldNames().forEachRemaining(names::add);
            return names;
        }

        /** A number is the same however it is written. */
        private static boolean isSame(JsonNode from, JsonNode to) {
            if (from == null || to == null) {
                return from == to;
            }
            return from.isNumber() && to.isNumber()
                    ? from.decimalValue().compareTo(to.decimalValue()) == 0
                    : from.equals(to);
        }

        private static String escaped(String name) {
            return name.replace("~", "~0").replace("/", "~1");
        }
    }
}
