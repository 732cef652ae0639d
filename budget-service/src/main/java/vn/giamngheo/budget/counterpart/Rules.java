package vn.giamngheo.budget.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.CounterpartRuleState;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Money;

/** The rules of all places. */
@ApplicationScoped
class Rules {

    /** SQL: whether the caller may read a row {@code t}. */
    static final String SEEN = Reach.seenBy("t.area_id", "t.valid_from");

    private static final String PAGE = """
            select t.* from counterpart_rule t
            where (t.valid_from, t.id) > (:after, :afterId)
                and (cast(:programme as text) is null or t.programme_code = :programme)
                and (cast(:line as text) is null or t.line_code = :line)
                and (cast(:on as date) is null or t.valid_from <= :on and (t.valid_to is null or t.valid_to >= :on))
                and %s %s
            order by t.valid_from, t.id limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(SEEN, "and t.area_id in (select id from tree)");

    private static final String PUBLISHED = """
            select id, event_version, deleted, area_id, programme_code, line_code, lower(base) as base, percent, tolerance,
                valid_from, valid_to, act_number
            from counterpart_rule
            """;

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
     * @param area the place, with all below it; null for the whole country
     * @param on a day on which they hold
     */
    public record Filter(UUID area, LocalDate tree, String programme, String line, LocalDate on) {}

    /** @param after the last rule of the page before */
    List<RuleView> page(Filter filter, LocalDate after, UUID afterId, int limit) {
        return views(
                jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                        .bindMethods(filter)
                        .bind("after", after)
                        .bind("afterId", afterId)
                        .bind("limit", limit)
                        .map((row, context) -> rule(row))
                        .list()));
    }

    List<RuleView> byIds(List<UUID> ids) {
        return views(rules(ids));
    }

    private List<RuleView> views(List<Rule> rules) {
        var byAct = acts.byId(rules.stream().map(Rule::actId).toList());
        return rules.stream()
                .map(rule -> new RuleView(rule, byAct.get(rule.actId())))
                .toList();
    }

    private List<Rule> rules(List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from counterpart_rule where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> rule(row))
                .list());
    }

    Optional<Rule> find(UUID id) {
        return rules(List.of(id)).stream().findFirst();
    }

    Optional<Rule> locked(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("select id from counterpart_rule where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findFirst());
        return find(id);
    }

    /** Another rule of the same place and line for some of the same days. */
    Optional<Rule> other(Rule rule) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from counterpart_rule
                        where id <> :id and area_id = :areaId and programme_code = :programme
                            and line_code is not distinct from :line
                            and daterange(valid_from, valid_to, '[]') && daterange(:validFrom, :validTo, '[]')
                        limit 1
                        """)
                .bindMethods(rule)
                .map((row, context) -> rule(row))
                .findFirst());
    }

    /** The first day on which a rule of the same place and line comes after this one; null when none does. */
    LocalDate next(Rule rule) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select min(valid_from) from counterpart_rule
                        where area_id = :areaId and programme_code = :programme
                            and line_code is not distinct from :line and valid_from > :validFrom
                        """)
                .bindMethods(rule)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null));
    }

    /** The next in the order of their ids, as they were last published. */
    List<CounterpartRuleState> published(UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PUBLISHED + "where id > :after order by id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(CounterpartRuleState.class))
                .list());
    }

    /** As it stands now. */
    CounterpartRuleState state(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(PUBLISHED + "where id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(CounterpartRuleState.class))
                .one());
    }

    /** @param actNumber of the act that it stands in; null where that has none */
    void write(Rule rule, String actNumber) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into counterpart_rule (id, area_id, programme_code, line_code, base, percent, tolerance,
                            valid_from, valid_to, act_id, act_number, recorded_by)
                        values (:id, :areaId, :programme, :line, :baseName, :percent, :allowance, :validFrom, :validTo,
                            :actId, :actNumber, :by)
                        on conflict (id) do update set event_version = counterpart_rule.event_version + 1,
                            act_number = excluded.act_number, programme_code = excluded.programme_code,
                            line_code = excluded.line_code, base = excluded.base, percent = excluded.percent,
                            tolerance = excluded.tolerance, valid_from = excluded.valid_from,
                            valid_to = excluded.valid_to, act_id = excluded.act_id,
                            recorded_by = excluded.recorded_by, recorded_at = now()
                        """)
                .bindMethods(rule)
                .bind("baseName", rule.base().name())
                .bind("allowance", rule.tolerance().dong())
                .bind("actNumber", actNumber)
                .bind("by", caller.subject())
                .execute());
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getObject("id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getString("programme_code"),
                row.getString("line_code"),
                Base.valueOf(row.getString("base")),
                row.getBigDecimal("percent"),
                Money.of(row.getLong("tolerance")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("act_id", UUID.class));
    }
}
