package vn.giamngheo.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.Label;

/** The names of programmes and of their lines. What has not arrived yet is shown by its code. */
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

    /** @param line null for the programme itself */
    public record Key(String programme, String line) {}

    public Map<Key, Label> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.code as programme, n.line, n.vi, n.en
                        from programme p cross join lateral (
                            select cast(null as text) as line, p.name_vi as vi, p.name_en as en
                            union all
                            select l.code, l.name_vi, l.name_en from programme_line l where l.programme_id = p.id
                        ) n
                        order by p.deleted, p.valid_from desc
                        """)
                .map(ConstructorMapper.of(Row.class))
                .collect(Collectors.toMap(Row::key, Row::label, (first, second) -> first)));
    }

    /** The same for a paper. */
    public PaperNames onPaper() {
        return new PaperNames(all());
    }

    /** @param programme null for any */
    public boolean knows(String programme, String line) {
        return all().keySet().stream()
                .anyMatch(key -> line.equals(key.line())
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
