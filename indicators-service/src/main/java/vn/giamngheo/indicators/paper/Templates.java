package vn.giamngheo.indicators.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code paper_template}. */
@ApplicationScoped
class Templates {

    private static final String ROW = """
            select t.id, t.kind, t.area_id, t.valid_from, t.name, t.sha256, length(t.content) as size, t.uploaded_by,
                t.uploaded_at
            from paper_template t
            """;

    /** Of a place and what it lies in on the day, the nearest first. */
    private static final String ABOVE = """
            with recursive above (id, steps) as (
                select cast(:area as uuid), 0
                union
                select p.parent_id, a.steps + 1 from area_period p join above a on a.id = p.area_id
                where p.parent_id is not null and p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)
            )
            """;

    @Inject
    Jdbi jdbi;

    void insert(TemplateView template, byte[] content) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into paper_template
                            (id, kind, area_id, valid_from, name, sha256, content, uploaded_by, uploaded_at)
                        values (:id, :kindName, :areaId, :validFrom, :name, :sha256, :content, :uploadedBy, :at)
                        """)
                .bindMethods(template)
                .bind("kindName", template.kind().name())
                .bind("content", content)
                .bind("at", template.uploadedAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    Optional<TemplateView> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "where t.id = :id")
                .bind("id", id)
                .map((row, context) -> template(row))
                .findFirst());
    }

    Optional<byte[]> content(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select content from paper_template where id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findFirst());
    }

    /** Those of a place itself, as they were added. */
    List<TemplateView> page(UUID area, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ROW + "where t.area_id = :area and t.id > :after order by t.id limit :limit")
                .bind("area", area)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> template(row))
                .list());
    }

    /** By which a place prints on a day: the nearest place's newest one; of one day, the one that was added last. */
    Optional<byte[]> inForce(PaperKind kind, UUID area, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(ABOVE + """
                        select t.content from paper_template t join above a on a.id = t.area_id
                        where t.kind = :kind and t.valid_from <= :on
                        order by a.steps, t.valid_from desc, t.id desc limit 1
                        """)
                .bind("kind", kind.name())
                .bind("area", area)
                .bind("on", on)
                .mapTo(byte[].class)
                .findFirst());
    }

    private static TemplateView template(ResultSet row) throws SQLException {
        return new TemplateView(
                row.getObject("id", UUID.class),
                PaperKind.valueOf(row.getString("kind")),
                row.getObject("area_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getString("name"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
