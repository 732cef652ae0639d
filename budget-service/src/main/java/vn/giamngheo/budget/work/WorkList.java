package vn.giamngheo.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;

/** Finds works, by their code. */
@ApplicationScoped
class WorkList {

    /** SQL: whether the caller may see a row {@code t}. */
    static final String SEEN =
            """
            (%s or exists (select from work_handover h where h.work_id = t.id and %s))
            """.formatted(Reach.seenBy("t.area_id", "t.recorded_on"), Reach.seenBy("h.area_id", "h.effective_on"));

    private static final String PAGE = """
            select t.id from work t
            where t.code > :after and (cast(:programme as text) is null or t.programme_code = :programme)
                and %s
                %s
            order by t.code
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(SEEN, "");
    private static final String OF_SUBTREE = Subtree.TREE + PAGE.formatted(SEEN, """
            and (t.area_id in (select id from tree) or exists (
                select from work_handover h
                where h.work_id = t.id and h.effective_on <= :tree and h.area_id in (select id from tree)))
            """);

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Works works;

    /**
     * Which works are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it; null for the whole country
     * @param tree the day whose places and parents apply
     */
    public record Filter(UUID area, LocalDate tree, String programme) {}

    List<WorkView> page(Filter filter, String after, int limit) {
        var ids = jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                .bindMethods(filter)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
        return works.views(works.byIds(ids)).stream()
                .sorted((one, other) -> Integer.compare(ids.indexOf(one.id()), ids.indexOf(other.id())))
                .toList();
    }
}
