package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.plans.Tones;
import vn.giamngheo.platform.place.HeldBy;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

/** Finds plans that a place and all below it have, or have taken over, by what they say; by their first day. */
@ApplicationScoped
class PlanSearch {

    private static final String LINES =
            named("line_code = :line", "plan_target", "plan_fund_line", "plan_activity", "plan_assignment");

    private static final String AGENCIES = String.join(
            " or ",
            named("agency_code = :agency", "plan_assignment", "plan_responsibility", "plan_recipient"),
            named("owner_agency_code = :agency", "plan_target"),
            named(":agency in (from_agency_code, to_agency_code, through_agency_code)", "plan_reporting_duty"));

    private static final String CITED = "exists (select from act a where a.id = t.act_id and a.number = :cites) or "
            + named("document_number = :cites", "plan_citation")
            + " or exists (select from plan_basis b join act a on a.id = b.act_id"
            + " where b.plan_id = t.id and a.number = :cites)";

    private static final String PAGE = Subtree.TREE
            + """
            select t.id from plan t
            where %s and not t.deleted
                and (cast(:from as date) is null or t.period_from <= :to and t.period_to >= :from)
                and (cast(:level as text) is null or t.level = :level)
                and (cast(:status as text) is null or t.status = :status)
                and (cast(:programme as text) is null or :programme = any(t.programme_codes))
                and (cast(:line as text) is null or %s)
                and (cast(:agency as text) is null or %s)
                and (cast(:indicator as text) is null or %s)
                and (cast(:cites as text) is null or %s)
                and (cast(:words as text) is null
                    or position(:words in case when :marked then t.searched else t.folded end) > 0)
                and (%s)
                and (t.period_from, t.id) > (:afterDay, :afterId)
            order by t.period_from, t.id limit :limit
            """.formatted(
                            HeldBy.any("plan", "t", "select id from tree"),
                            LINES,
                            AGENCIES,
                            named("indicator_code = :indicator", "plan_target"),
                            CITED,
                            PlanScope.SEEN);

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Plans plans;

    /**
     * What is asked for; null means all.
     *
     * @param year a plan's period has a day in it
     * @param programme one of the editions that the plan serves
     * @param cites the number of a paper that the plan is, rests on or names
     * @param words that the plan says; without tone marks they find words with any
     */
    public record Asked(
            Period year,
            String level,
            PlanStatus status,
            String programme,
            String line,
            String agency,
            String indicator,
            String cites,
            String words) {}

    /** The last plan of the page before. */
    record After(LocalDate periodFrom, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    /** @param tree the day whose places apply, and by which a plan has been taken over */
    List<Plan> find(UUID area, LocalDate tree, Asked asked, After after, int limit) {
        var words = asked.words() == null ? null : Tones.first(asked.words());
        var ids = jdbi.withHandle(handle -> scope.bind(handle.createQuery(PAGE))
                .bind("area", area)
                .bind("tree", tree)
                .bind("from", asked.year() == null ? null : asked.year().from())
                .bind("to", asked.year() == null ? null : asked.year().to())
                .bindMethods(asked)
                .bind("status", asked.status() == null ? null : asked.status().name())
                .bind("words", words)
                .bind("marked", words != null && !Tones.none(words).equals(words))
                .bind("afterDay", after.periodFrom())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
        return inOrder(ids);
    }

    private List<Plan> inOrder(List<UUID> ids) {
        Map<UUID, Plan> found =
                plans.list("id in ?1", ids).stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    /** SQL: whether a row of one of the tables of the plan {@code t} is such a one. */
    private static String named(String condition, String... tables) {
        return List.of(tables).stream()
                .map(table -> "exists (select from %s n where n.plan_id = t.id and %s)".formatted(table, condition))
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
