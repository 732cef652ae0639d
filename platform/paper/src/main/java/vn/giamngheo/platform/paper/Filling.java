package vn.giamngheo.platform.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one sheet of a template is filled with.
 *
 * @param fields by their names, such as {@code commune}
 * @param lists the lines of each list, such as {@code member}, whose fields stand in a row of a table as {@code member.name}
 */
public record Filling(Map<String, String> fields, Map<String, List<Map<String, String>>> lists) {

    /** What stands for a field; nothing where it is not known. */
    String of(String field) {
        return fields.getOrDefault(field, "");
    }

    Optional<List<Map<String, String>>> lines(String list) {
        return Optional.ofNullable(lists.get(list));
    }
}
