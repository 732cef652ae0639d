package vn.giamngheo.platform.event;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.EventData;

/**
 * A table whose columns are the fields of a state, {@code area_id} for {@code areaId}: owner and copies write the same. A
 * table may have further columns with defaults.
 *
 * @param type a record without records in it
 */
public record StateTable<S extends EventData.State>(String name, Class<S> type) {

    /** The columns with commas between them, each after a prefix such as {@code t.}. */
    public String columns(String prefix) {
        return columns().stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    private List<String> columns() {
        return fields().stream().map(StateTable::column).toList();
    }

    private List<String> fields() {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    public RowMapper<S> mapper() {
        return ConstructorMapper.of(type);
    }

    /** Writes a state iff it is newer than what is there. */
    public void write(S state, Handle handle) {
        handle.createUpdate("""
                        insert into %1$s as s (%2$s) values (%3$s)
                        on conflict (id) do update set %4$s where s.event_version < excluded.event_version
                        """.formatted(name, columns(""), values(), replacements()))
                .bindMethods(state)
                .execute();
    }

    private String values() {
        return fields().stream().map(field -> ":" + field).collect(Collectors.joining(", "));
    }

    private String replacements() {
        return columns().stream()
                .filter(column -> !column.equals("id"))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
    }
}
