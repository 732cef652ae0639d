package vn.giamngheo.indicators.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;

/** Finds published totals, by their year and in the order in which they were recorded. */
@ApplicationScoped
class TotalList {

    private static final String PAGE = """
            select t.id from published_total t
            where (t.year, t.id) > (:after, :afterId)
                and (cast(:year as int) is null or t.year = :year)
                and (cast(:standard as text) is null or t.standard = :standard)
                and (cast(:stage as text) is null or t.stage = :stage)
                and %s
                %s
            order by t.year, t.id
            limit :limit
            """;

    /** The last day of the year, or of the place. */
    private static final String DAY = """
            (select least(make_date(t.year, 12, 31), (select max(b.valid_to) from area_period b
                where b.area_id = t.area_id having bool_and(b.valid_to is not null))))""";

    private static final String SEEN = Reach.seenBy("t.area_id", DAY);
    private static final String OF_ALL = PAGE.formatted(SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(SEEN, "and t.area_id in (select id from tree)");

    @Inject
    PublishedTotals totals;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    @Inject
    Jdbi jdbi;

    /**
     * Which totals are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it; null for the whole country
     * @param tree the day whose places and parents apply
     */
    public record Filter(UUID area, LocalDate tree, Integer year, String standard, String stage) {}

    /** The last total of the page before. */
    record After(int year, UUID id) {

        static final After NOTHING = new After(0, new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Integer.parseInt(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    List<TotalView> page(Filter filter, After after, int limit) {
        var ids = ids(filter, after, limit);
        var byId = views(totals.byIds(ids)).stream().collect(Collectors.toMap(TotalView::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }

    List<TotalView> views(Collection<PublishedTotal> all) {
        var signed = acts.byId(all.stream().map(PublishedTotal::actId).toList());
        return all.stream()
                .map(total -> TotalView.of(total, signed.get(total.actId())))
                .toList();
    }

    private List<UUID> ids(Filter filter, After after, int limit) {
        return jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                .bindMethods(filter)
                .bind("after", after.year())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }
}
