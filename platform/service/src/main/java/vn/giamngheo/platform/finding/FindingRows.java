package vn.giamngheo.platform.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.FindingState;

/** The table {@code finding}. A change locks its row, so that events of one finding keep the order of its changes. */
@ApplicationScoped
class FindingRows {

    private static final String STATE = " id, event_version, content, raised_at, resolved_at ";

    @Inject
    Jdbi jdbi;

    /** @return empty when it stands already with the same content */
    Optional<FindingRow> raise(Finding finding, String content, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into finding as f (id, code, subject_kind, subject_id, event_version, resolved, content,
                            raised_at)
                        values (:finding, :code, :kind, :id, 1, false, :content, :now)
                        on conflict (id) do update set event_version = f.event_version + 1, resolved = false,
                            content = excluded.content, resolved_at = null,
                            raised_at = case when f.resolved then excluded.raised_at else f.raised_at end
                            where f.resolved or f.content <> excluded.content
                        returning
                        """ + STATE)
                .bindMethods(finding.subject())
                .bind("finding", finding.id())
                .bind("code", finding.code())
                .bind("content", content)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(ConstructorMapper.of(FindingRow.class))
                .findFirst());
    }

    /** @return empty when it does not stand */
    Optional<FindingRow> resolve(UUID id, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update finding set event_version = event_version + 1, resolved = true, resolved_at = :now
                        where id = :id and not resolved
                        returning
                        """ + STATE)
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(ConstructorMapper.of(FindingRow.class))
                .findFirst());
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
