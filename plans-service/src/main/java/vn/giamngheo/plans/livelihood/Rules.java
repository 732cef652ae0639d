package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Money;

/** The rules on livelihood projects of all places. Those of the country are everybody's to read. */
@ApplicationScoped
class Rules {

    private static final String PAGE = """
            select t.* from livelihood_rule t
            where (t.valid_from, t.id) > (:after, :afterId)
                and (cast(:kind as text) is null or t.kind = :kind)
                and (cast(:on as date) is null or t.valid_from <= :on and (t.valid_to is null or t.valid_to >= :on))
                and %s
            order by t.valid_from, t.id limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(Reach.seenBy("t.area_id", "t.valid_from"));

    /** Of a place: those that hold for it, which stand above it, and those of all below it. */
    private static final String OF_SUBTREE = Subtree.TREE + PAGE.formatted("""
                    (t.area_id in (select id from tree) or t.area_id in (
                        with recursive %s select id from above))
                    """.formatted(Subtree.above(":tree")));

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    @Inject
    Caller caller;

    /**
     * Which rules are asked for. Whatever is null is not asked.
     *
     * @param area the place; null for the whole country
     * @param on a day on which they hold
     */
    public record Filter(UUID area, LocalDate tree, String kind, LocalDate on) {}

    /** @param after the last rule of the page before */
    List<RuleView> page(Filter filter, LocalDate after, UUID afterId, int limit) {
        return views(jdbi.withHandle(handle -> asked(filter, handle)
                .bindMethods(filter)
                .bind("after", after)
                .bind("afterId", afterId)
                .bind("limit", limit)
                .map((row, context) -> rule(row))
                .list()));
    }

    private Query asked(Filter filter, Handle handle) {
        return filter.area() == null ? scope.bind(handle.createQuery(OF_ALL)) : handle.createQuery(OF_SUBTREE);
    }

    /** Those that hold on a day for a kind of project of a place: its own and those of all above it. */
    List<RuleView> inForce(UUID area, ProjectKind kind, LocalDate on) {
        return views(jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive %s
                        select r.* from livelihood_rule r join above a on a.id = r.area_id
                        where r.kind = :kind and r.valid_from <= :on and (r.valid_to is null or r.valid_to >= :on)
                        order by r.valid_from, r.id
                        """.formatted(Subtree.above(":on")))
                .bind("area", area)
                .bind("kind", kind.name())
                .bind("on", on)
                .map((row, context) -> rule(row))
                .list()));
    }

    Optional<RuleView> find(UUID id) {
        return views(jdbi.withHandle(handle -> handle.createQuery("select * from livelihood_rule where id = :id")
                        .bind("id", id)
                        .map((row, context) -> rule(row))
                        .list()))
                .stream()
                .findFirst();
    }

    /** The same, locked for this transaction. */
    Optional<RuleView> locked(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("select id from livelihood_rule where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findFirst());
        return find(id);
    }

    /** Of two rules that are recorded for a place at once the second sees the first. */
    void lock(UUID area) {
        jdbi.useHandle(handle -> handle.createQuery("select id from area where id = :id for update")
                .bind("id", area)
                .mapTo(UUID.class)
                .findFirst());
    }

    /** Another rule of the same place and kind for some of the same days. */
    Optional<Rule> other(Rule rule) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from livelihood_rule
                        where id <> :id and area_id = :areaId and kind = :kindName
                            and daterange(valid_from, valid_to, '[]') && daterange(:validFrom, :validTo, '[]')
                        limit 1
                        """)
                .bindMethods(rule)
                .bind("kindName", rule.kind().name())
                .map((row, context) -> rule(row))
                .findFirst());
    }

    private List<RuleView> views(Collection<Rule> rules) {
        var byAct = acts.byId(rules.stream().map(Rule::actId).toList());
        return rules.stream()
                .map(rule -> new RuleView(rule, byAct.get(rule.actId())))
                .toList();
    }

    void write(Rule rule) {
        var limits = rule.limits();
        var support = limits.supportPercent() == null ? Rule.SupportPercent.NONE : limits.supportPercent();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into livelihood_rule (id, area_id, kind, valid_from, valid_to, specially_difficult, difficult,
                            elsewhere, beneficiaries, direct, most_support, most_cost, act_id, recorded_by)
                        values (:id, :areaId, :kindName, :validFrom, :validTo, :speciallyDifficult, :difficult, :elsewhere,
                            :beneficiariesPercent, :directPercent, :mostSupportDong, :mostCostDong, :actId, :by)
                        on conflict (id) do update set kind = excluded.kind, valid_from = excluded.valid_from,
                            valid_to = excluded.valid_to, specially_difficult = excluded.specially_difficult,
                            difficult = excluded.difficult, elsewhere = excluded.elsewhere,
                            beneficiaries = excluded.beneficiaries, direct = excluded.direct,
                            most_support = excluded.most_support, most_cost = excluded.most_cost,
                            act_id = excluded.act_id, recorded_by = excluded.recorded_by, recorded_at = now()
                        """)
                .bindMethods(rule)
                .bindMethods(limits)
                .bindMethods(support)
                .bind("kindName", rule.kind().name())
                .bind("mostSupportDong", dong(limits.mostSupport()))
                .bind("mostCostDong", dong(limits.mostCost()))
                .bind("by", caller.subject())
                .execute());
    }

    private static Long dong(Money amount) {
        return amount == null ? null : amount.dong();
    }

    private static Money money(Long dong) {
        return dong == null ? null : Money.of(dong);
    }

    private static Rule rule(ResultSet row) throws SQLException {
        var support = new Rule.SupportPercent(
                row.getBigDecimal("specially_difficult"),
                row.getBigDecimal("difficult"),
                row.getBigDecimal("elsewhere"));
        return new Rule(
                row.getObject("id", UUID.class),
                row.getObject("area_id", UUID.class),
                ProjectKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new Rule.Limits(
                        support.equals(Rule.SupportPercent.NONE) ? null : support,
                        row.getBigDecimal("beneficiaries"),
                        row.getBigDecimal("direct"),
                        money(row.getObject("most_support", Long.class)),
                        money(row.getObject("most_cost", Long.class))),
                row.getObject("act_id", UUID.class));
    }
}
