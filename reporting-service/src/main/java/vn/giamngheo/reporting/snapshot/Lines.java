package vn.giamngheo.reporting.snapshot;

import java.util.List;

/**
 * A kind of line of a report: objects that are told apart by some of their fields, so that two reports can be compared
 * line by line. Paths are those of PostgreSQL's {@code jsonpath}.
 *
 * @param part what a line is called
 * @param outer path to what holds lines
 * @param outerKey fields of it that belong to a line's key, each with dots between its parts
 * @param inner path from there to the lines
 * @param key fields of a line that tell it apart
 * @param without fields that are lines of another kind
 */
public record Lines(
        String part, String outer, List<String> outerKey, String inner, List<String> key, List<String> without) {

    public static final Lines DEFINITIONS = of("definitions", "$.definitions[*]", "name");

    /** The places whose figures are not in a restated report. */
    public static Lines heldAbove(String path) {
        return of("heldAbove", path, "place.id");
    }

    public static Lines of(String part, String path, String... key) {
        return new Lines(part, "$", List.of(), path, List.of(key), List.of());
    }

    public Lines without(String... fields) {
        return new Lines(part, outer, outerKey, inner, key, List.of(fields));
    }

    /** The same within what another path leads to. */
    public Lines within(String path, String... itsKey) {
        return new Lines(part, path, List.of(itsKey), inner, key, without);
    }
}
