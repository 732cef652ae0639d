package vn.giamngheo.platform.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.event.EventJson;

/** The table {@code finding}. A change locks its row, so that events of one finding keep the order of its changes. */
@ApplicationScoped
class FindingRows {

    private static final String STATE = " id, event_version, content, raised_at, resolved_at ";

    @Inject
    Jdbi jdbi;

    /**
     * @param findings each once
     * @return those that did not stand yet with the same content
     */
    List<FindingRow> raise(Collection<Finding> findings, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into finding as f (id, code, subject_kind, subject_id, event_version, resolved, content,
                            raised_at)
                        select id, code, kind, subject, 1, false, content, :now
                        from unnest(:ids, :codes, :kinds, :subjects, :contents)
                            as found (id, code, kind, subject, content)
                        order by id
                        on conflict (id) do update set event_version = f.event_version + 1, resolved = false,
                            content = excluded.content, resolved_at = null,
                            raised_at = case when f.resolved then excluded.raised_at else f.raised_at end
                            where f.resolved or f.content <> excluded.content
                        returning
                        """ + STATE)
                .bindArray("ids", UUID.class, each(findings, Finding::id))
                .bindArray("codes", String.class, each(findings, Finding::code))
                .bindArray("kinds", String.class, each(findings, found -> found.subject()
                        .kind()))
                .bindArray("subjects", String.class, each(findings, found -> found.subject()
                        .id()))
                .bindArray("contents", String.class, each(findings, EventJson::text))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(ConstructorMapper.of(FindingRow.class))
                .list());
    }

    private static Object[] each(Collection<Finding> findings, Function<Finding, Object> value) {
        return findings.stream().map(value).toArray();
    }

    /** @return those that stood */
    List<FindingRow> resolve(Collection<UUID> ids, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with standing as (
                            select id from finding where id = any(:ids) and not resolved order by id for update
                        )
                        update finding set event_version = event_version + 1, resolved = true, resolved_at = :now
                        where id in (select id from standing)
                        returning
                        """ + STATE)
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(ConstructorMapper.of(FindingRow.class))
                .list());
    }

    List<UUID> open(String code, FindingState.Touched subject) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from finding
                        where code = :code and subject_kind = :kind and subject_id = :id and not resolved order by id
                        """)
                .bindMethods(subject)
                .bind("code", code)
                .mapTo(UUID.class)
                .list());
    }

    List<UUID> open(Collection<String> codes, String kind, Collection<String> things) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from finding
                        where code = any(:codes) and subject_kind = :kind and subject_id = any(:things) and not resolved
                        order by id
                        """)
                .bindArray("codes", String.class, codes.toArray())
                .bind("kind", kind)
                .bindArray("things", String.class, things.toArray())
                .mapTo(UUID.class)
                .list());
    }

    /** All about these things, resolved ones too, in the order in which they were raised. */
    List<FindingRow> about(Collection<UUID> things) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select" + STATE + "from finding where subject_id = any(:things) order by raised_at, id")
                .bindArray(
                        "things",
                        String.class,
                        things.stream().map(UUID::toString).toArray())
                .map(ConstructorMapper.of(FindingRow.class))
                .list());
    }

    /** The next in the order of their ids. */
    List<FindingRow> page(UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select" + STATE + "from finding where id > :after order by id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(FindingRow.class))
                .list());
    }
}
