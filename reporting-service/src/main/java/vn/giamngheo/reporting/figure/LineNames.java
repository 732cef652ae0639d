package vn.giamngheo.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.Label;

/** The names of programme lines. A line whose programme has not arrived yet is shown by its code. */
@ApplicationScoped
public class LineNames {

    @Inject
    Jdbi jdbi;

    public record Row(String programme, String line, String vi, String en) {
        Key key() {
            return new Key(programme, line);
        }

        Label label() {
            return new Label(vi, en);
        }
    }

    public record Key(String programme, String line) {}

    public Map<Key, Label> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.code as programme, l.code as line, l.name_vi as vi, l.name_en as en
                        from programme_line l join programme p on p.id = l.programme_id
                        """)
                .map(ConstructorMapper.of(Row.class))
                .collect(Collectors.toMap(Row::key, Row::label, (first, second) -> first)));
    }

    /** @param programme null for any */
    public boolean knows(String programme, String line) {
        return all().keySet().stream()
                .anyMatch(key -> key.line().equals(line)
                        && (programme == null || key.programme().equals(programme)));
    }

    public boolean knows(String programme) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from programme where code = :code and not deleted)")
                        .bind("code", programme)
                        .mapTo(Boolean.class)
                        .one());
    }
}
