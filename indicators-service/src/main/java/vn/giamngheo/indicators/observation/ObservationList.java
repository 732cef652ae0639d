package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Days;

/** Finds observations, by the last day of their period. */
@ApplicationScoped
class ObservationList {

    private static final String SEEN = Reach.seenBy("o.area_id", "o.period_to");

    private static final String PAGE = """
            select o.id from observation o
            where (o.period_to, o.id) > (:after, :afterId)
                and (cast(:indicator as text) is null or o.indicator_code = :indicator)
                and (cast(:from as date) is null or o.period_to >= :from)
                and (cast(:to as date) is null or o.period_to <= :to)
                and (not :waiting or (select v.approved_on is null from observation_version v
                    where v.observation_id = o.id order by v.number desc limit 1))
                and %s
                %s
            order by o.period_to, o.id
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(SEEN, "and o.area_id in (select id from tree)");

    @Inject
    Jdbi jdbi;

    @Inject
    Observations observations;

    @Inject
    Scope scope;

    /**
     * Which observations are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it; null for the whole country
     * @param tree the day whose places and parents apply
     * @param from the earliest last day of a period
     * @param to the latest last day of a period
     * @param waiting whether only those of which the last version waits for its approval
     */
    public record Filter(UUID area, LocalDate tree, String indicator, LocalDate from, LocalDate to, boolean waiting) {}

    /** The last observation of the page before. */
    record After(LocalDate periodTo, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    List<ObservationView> page(Filter filter, After after, int limit) {
        var ids = ids(filter, after, limit);
        var byId = observations.byIds(ids).stream().collect(Collectors.toMap(Observation::id, Observation::view));
        return ids.stream().map(byId::get).toList();
    }

    private List<UUID> ids(Filter filter, After after, int limit) {
        return jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                .bindMethods(filter)
                .bind("after", after.periodTo())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }
}
