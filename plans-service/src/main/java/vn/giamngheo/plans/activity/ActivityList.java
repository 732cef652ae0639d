package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.place.HeldBy;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

/** Finds activities that a place and all below it have, or have taken over, by the day on which they are due, and entries by their day. */
@ApplicationScoped
class ActivityList {

    private static final String PAGE = Subtree.TREE + ", " + Subtree.above(":tree")
            + """
            select t.id from activity t
            where (%s and %s or :above and %s)
                and (cast(:from as date) is null or t.start_on <= :to and t.due_on >= :from)
                and (cast(:plan as uuid) is null or t.plan_id = :plan)
                and (cast(:line as text) is null or t.line_code = :line)
                and (cast(:kind as text) is null or t.kind = :kind)
                and (t.due_on, t.id) > (:afterDay, :afterId)
            order by t.due_on, t.id limit :limit
            """.formatted(
                            HeldBy.any("activity", "t", "select id from tree"),
                            ActivityScope.SEEN,
                            HeldBy.any("activity", "t", "select id from above where id <> :area"));

    private static final String ENTRIES = """
            select t.id from activity_entry t
            where t.activity_id = :activity and %s and (t.date, t.id) > (:afterDay, :afterId)
            order by t.date, t.id limit :limit
            """.formatted(EntryScope.SEEN);

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Activities activities;

    @Inject
    Entries entries;

    /** What is asked for; null means all. @param above those of the places above, too, which are carried out below */
    public record Asked(Period year, UUID plan, String line, String kind, boolean above) {}

    /** The last one of the page before. */
    record After(LocalDate day, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    /** @param tree the day whose places apply */
    List<Activity> find(UUID area, LocalDate tree, Asked asked, After after, int limit) {
        var ids = jdbi.withHandle(handle -> scope.bind(handle.createQuery(PAGE))
                .bind("area", area)
                .bind("tree", tree)
                .bind("from", asked.year() == null ? null : asked.year().from())
                .bind("to", asked.year() == null ? null : asked.year().to())
                .bind("plan", asked.plan())
                .bind("line", asked.line())
                .bind("kind", asked.kind())
                .bind("above", asked.above())
                .bind("afterDay", after.day())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
        return inOrder(ids, activities.byIds(ids), Activity::id);
    }

    /** What was done of an activity at the caller's places. */
    List<Entry> entries(UUID activity, After after, int limit) {
        var ids = jdbi.withHandle(handle -> scope.bind(handle.createQuery(ENTRIES))
                .bind("activity", activity)
                .bind("afterDay", after.day())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
        return inOrder(ids, entries.byIds(ids), Entry::id);
    }

    private static <T> List<T> inOrder(List<UUID> ids, List<T> found, Function<T, UUID> id) {
        Map<UUID, T> byId = found.stream().collect(Collectors.toMap(id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }
}
