package vn.giamngheo.platform.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.rest.Paging;

/** What the trail says was done to some things. */
@ApplicationScoped
class TrailOfThings {

    /** Of one step, so that a page of a plan that was stated anew is no heap of its rows. */
    private static final int MOST_CHANGES = 100;

    /** Of what the changes of one step say, for the same reason: a change may be a whole table. */
    private static final int MOST_LETTERS = 10_000;

    /** Rows of large states are not held all at once. */
    private static final int AT_ONCE = 20;

    private static final String STEPS = """
            select a.id, a.at, a.actor, a.request, a.kind, a.thing, a.act, t.shown,
                case when t.shown then a.after end as after,
                case when t.shown then (
                    select b.after from public.audit b
                    where b.thing = a.thing and b.kind = a.kind and b.did = 'CHANGED' and b.event_id is not null
                        and (b.at, b.id) < (a.at, a.id)
                    order by b.at desc, b.id desc limit 1
                ) end as before
            from public.audit a
            cross join lateral (select a.event_id is not null and a.kind = any(:told) as shown) t
            where a.thing = any(:things) and a.did = 'CHANGED' and (a.at, a.id) > (:afterAt, :afterId)
            order by a.at, a.id
            limit :limit
            """;

    @Inject
    Jdbi jdbi;

    /** The last step of the page before. */
    record After(OffsetDateTime at, UUID id) {

        static final After NOTHING = new After(Instant.EPOCH.atOffset(ZoneOffset.UTC), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Paging.moment(keys.get(0)).atOffset(ZoneOffset.UTC), UUID.fromString(keys.get(1)));
        }

        static List<?> keys(DoneStep step) {
            return List.of(step.at(), step.id());
        }
    }

    /** @param told topics of which it is shown what they said */
    List<DoneStep> of(Collection<UUID> things, Set<String> told, After after, int limit) {
        // In a transaction, for only then rows are fetched bit by bit.
        return jdbi.inTransaction(handle -> handle.createQuery(STEPS)
                .bindArray(
                        "things",
                        String.class,
                        things.stream().map(UUID::toString).toArray())
                .bindArray("told", String.class, told.toArray())
                .bind("afterAt", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .setFetchSize(AT_ONCE)
                .map((row, context) -> step(row))
                .list());
    }

    private static DoneStep step(ResultSet row) throws SQLException {
        var before = tree(row.getString("before"));
        var changes = Changes.between(before, tree(row.getString("after")));
        var shown = first(changes);
        return new DoneStep(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                StepName.of(row.getString("request")),
                row.getString("kind"),
                row.getString("thing"),
                row.getString("act"),
                changes.stream().anyMatch(Change::corrects),
                shown,
                changes.size() > shown.size() ? changes.size() - shown.size() : null);
    }

    private static List<Change> first(List<Change> changes) {
        var letters = new AtomicInteger();
        return changes.stream()
                .limit(MOST_CHANGES)
                .takeWhile(change -> letters.addAndGet(change.letters()) <= MOST_LETTERS)
                .toList();
    }

    private static JsonNode tree(String data) {
        return data == null ? null : EventJson.data(data, JsonNode.class);
    }
}
