package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

/** Finds projects of a place and of all below it, by the day of their proposal. */
@ApplicationScoped
class ProjectList {

    private static final String PAGE = Subtree.TREE + """
            select t.id from livelihood_project t
            where not t.deleted
                and (cast(:from as date) is null or t.proposed_on between :from and :to)
                and (cast(:state as text) is null or t.state = :state)
                and (cast(:line as text) is null or t.line_code = :line)
                and (cast(:plan as uuid) is null or t.plan_id = :plan)
                and %s
                and %s
                and (t.proposed_on, t.id) > (:afterDay, :afterId)
            order by t.proposed_on, t.id limit :limit
            """.formatted(LivelihoodScope.IN_TREE, LivelihoodScope.SEEN);

    private static final String MODELS = """
            select target, state, count(*) as projects from livelihood_project
            where plan_id = :plan and target is not null and not deleted
            group by target, state
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    LivelihoodProjects projects;

    /** What is asked for; null means all. */
    public record Asked(Period year, ProjectState state, String line, UUID plan) {}

    /** The last project of the page before. */
    record After(LocalDate proposedOn, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    /** @param tree the day whose places apply */
    List<LivelihoodProject> find(UUID area, LocalDate tree, Asked asked, After after, int limit) {
        var ids = jdbi.withHandle(handle -> scope.bind(handle.createQuery(PAGE))
                .bind("area", area)
                .bind("tree", tree)
                .bind("from", asked.year() == null ? null : asked.year().from())
                .bind("to", asked.year() == null ? null : asked.year().to())
                .bind("state", asked.state() == null ? null : asked.state().name())
                .bind("line", asked.line())
                .bind("plan", asked.plan())
                .bind("afterDay", after.proposedOn())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
        Map<UUID, LivelihoodProject> found =
                projects.byIds(ids).stream().collect(Collectors.toMap(LivelihoodProject::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    /** How many projects of a plan there are for a target. */
    record Counted(String target, ProjectState state, long projects) {}

    /** How many projects carry out the targets of a plan, by state. */
    List<Counted> counted(UUID plan) {
        return jdbi.withHandle(handle -> handle.createQuery(MODELS)
                .bind("plan", plan)
                .map((row, context) -> new Counted(
                        row.getString("target"), ProjectState.valueOf(row.getString("state")), row.getLong("projects")))
                .list());
    }
}
