package vn.giamngheo.budget.dated;

import java.util.List;
import java.util.stream.Collectors;
import vn.giamngheo.events.DatedState;
import vn.giamngheo.platform.event.StateTable;

/**
 * A kind of dated records.
 *
 * @param path of its list
 * @param topic that it is told on
 * @param type of its events
 * @param table whose columns are the fields of the state
 * @param key columns of which there is one record only; empty where nothing tells two of them apart
 */
public record RecordKind<S extends DatedState>(
        String path, String topic, String type, StateTable<S> table, List<String> key) {

    /** SQL: whether a row has the same key as the bound state. */
    String sameKey() {
        return key.stream()
                .map(column -> column + " is not distinct from :" + field(column))
                .collect(Collectors.joining(" and "));
    }

    private static String field(String column) {
        var words = column.split("_");
        var field = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            field.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return field.toString();
    }
}
