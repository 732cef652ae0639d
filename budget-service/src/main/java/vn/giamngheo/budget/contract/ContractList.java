package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Days;

/** Finds contracts, by the day on which they were signed. */
@ApplicationScoped
class ContractList {

    /** SQL of the place of a row {@code t}. */
    private static final String PLACE = """
            (case t.holder_kind when 'area' then t.holder_id
                else (select g.area_id from agency g where g.id = t.holder_id) end)
            """;

    /** SQL: whether the caller may see a row {@code t}. */
    static final String SEEN = Reach.seenBy(PLACE, "t.held_since");

    private static final String PAGE = """
            select t.id from contract t
            where (t.signed_on, t.id) > (:after, :afterId)
                and (cast(:programme as text) is null or t.programme_code = :programme)
                and (cast(:state as text) is null or t.state = :state)
                and (cast(:work as text) is null or t.work_id = (select w.id from work w where w.code = :work))
                and %s
                %s
            order by t.signed_on, t.id
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(SEEN, "and %s in (select id from tree)".formatted(PLACE));

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Contracts contracts;

    @Inject
    ContractBooks books;

    /**
     * Which contracts are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it and their agencies; null for the whole country
     * @param tree the day whose places and parents apply
     * @param state of {@link Contract.State}
     * @param work its code
     */
    public record Filter(UUID area, LocalDate tree, String programme, String state, String work) {}

    /** The last contract of the page before. */
    record After(LocalDate date, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    List<ContractView> page(Filter filter, After after, int limit) {
        var ids = jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                .bindMethods(filter)
                .bind("after", after.date())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
        return views(ids).stream()
                .sorted((one, other) -> Integer.compare(ids.indexOf(one.id()), ids.indexOf(other.id())))
                .toList();
    }

    List<ContractView> views(Collection<UUID> ids) {
        return books.standing(contracts.byIds(ids)).entrySet().stream()
                .map(entry -> ContractView.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
