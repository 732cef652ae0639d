package vn.giamngheo.indicators.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;

/** The table {@code data_grant}. */
@ApplicationScoped
class Grants {

    private static final String ROW = """
            select g.*, s.code as standard from data_grant g join poverty_standard s on s.id = g.standard_id
            """;

    private static final String ABOVE = "with recursive " + Subtree.above(":tree");

    @Inject
    Jdbi jdbi;

    @Inject
    Acts acts;

    @Inject
    Scope scope;

    /**
     * Which grants are asked for; null asks for all.
     *
     * @param on a day on which they hold
     * @param area of the caller's, of which they tell on the day {@code tree}
     * @param only the recipient to whom others are not shown; null for whoever reads those of the own places
     */
    public record Filter(String recipient, String standard, LocalDate on, UUID area, LocalDate tree, String only) {}

    /** As it stands, with the id of its act. */
    private record Row(GrantView grant, UUID act) {

        GrantView with(Act signed) {
            return new GrantView(
                    grant.id(),
                    grant.recipient(),
                    grant.name(),
                    grant.places(),
                    grant.standard(),
                    grant.classes(),
                    grant.fields(),
                    grant.validFrom(),
                    grant.validTo(),
                    signed);
        }
    }

    void insert(UUID id, Collection<UUID> places, UUID standard, GrantRequest request, UUID act, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into data_grant (id, recipient, name, area_ids, standard_id, classes, fields, valid_from,
                            valid_to, act_id, recorded_by)
                        values (:id, :recipient, :name, :places, :standard, :classes, :fields, :validFrom, :validTo, :act,
                            :by)
                        """)
                .bind("id", id)
                .bind("recipient", request.recipient())
                .bind("name", request.name())
                .bind("validFrom", request.validFrom())
                .bind("validTo", request.validTo())
                .bindArray("places", UUID.class, places.toArray())
                .bind("standard", standard)
                .bindArray("classes", String.class, names(request.classes()))
                .bindArray("fields", String.class, names(request.fields()))
                .bind("act", act)
                .bind("by", by)
                .execute());
    }

    private static Object[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).distinct().toArray();
    }

    void end(UUID id, LocalDate validTo) {
        jdbi.useHandle(handle -> handle.execute("update data_grant set valid_to = ? where id = ?", validTo, id));
    }

    Optional<GrantView> byId(UUID id) {
        return one(id, "");
    }

    /** @throws ProblemException 404 when there is none */
    GrantView existing(UUID id) {
        return byId(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The same, for a change of it. */
    GrantView locked(UUID id) {
        return one(id, " for update of g").orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** As they were recorded: those to the recipient, or those of which the caller may read all places, or that tell of one. */
    List<GrantView> page(Filter filter, UUID after, int limit) {
        return jdbi.withHandle(handle -> views(
                scope.bind(handle.createQuery(ABOVE + ROW + """
                        where g.id > :after
                            and (cast(:recipient as text) is null or g.recipient = :recipient)
                            and (cast(:standard as text) is null or s.code = :standard)
                            and (cast(:on as date) is null or g.valid_from <= :on and g.valid_to >= :on)
                            and (cast(:area as uuid) is null
                                or exists (select from above a where a.id = any(g.area_ids)))
                            and case when cast(:only as text) is not null then g.recipient = :only
                                else cast(:area as uuid) is not null or not exists (select from unnest(g.area_ids) as granted (id) where not %s) end
                        order by g.id limit :limit
                        """.formatted(Reach.seenBy("granted.id", "g.valid_from"))))
                        .bindMethods(filter)
                        .bind("after", after)
                        .bind("limit", limit)));
    }

    private Optional<GrantView> one(UUID id, String lock) {
        return jdbi
                .withHandle(handle -> views(
                        handle.createQuery(ROW + "where g.id = :id" + lock).bind("id", id)))
                .stream()
                .findFirst();
    }

    private List<GrantView> views(Query query) {
        var rows = query.map((row, context) -> row(row)).list();
        var signed = acts.byId(rows.stream().map(Row::act).toList());
        return rows.stream().map(row -> row.with(signed.get(row.act()))).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new GrantView(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("name"),
                        List.of((UUID[]) row.getArray("area_ids").getArray()),
                        row.getString("standard"),
                        values(row.getArray("classes"), PovertyClass::valueOf),
                        values(row.getArray("fields"), GrantedField::valueOf),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        null),
                row.getObject("act_id", UUID.class));
    }

    private static <E> List<E> values(Array names, Function<String, E> value) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(value).toList();
    }
}
