package vn.giamngheo.indicators.escape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.events.EscapeRegisterState;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.household.PovertyCause;
import vn.giamngheo.indicators.household.SupportNeed;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Days;

/** The tables {@code escape_registration} and {@code escape_support}. */
@ApplicationScoped
class Escapes {

    private static final String COLUMNS = """
            select r.*, h.code, h.causes, v.code as village, s.code as standard, %s as found, d.class as decided_class, d.since,
                a.number as decision, w.outcome
            from escape_registration r
            join household h on h.id = r.household_id
            join poverty_standard s on s.id = r.standard_id
            left join lateral (
                select p.code from area_period p where p.area_id = r.village_id and p.valid_from <= %s
                order by p.valid_from desc limit 1
            ) v on true
            %s
            left join act a on a.id = d.act_id
            """.formatted(
            EscapeSql.found("r.household_id", "r.standard_id", "r.registered_on"), EscapeSql.DAY, EscapeSql.OUTCOME);

    private static final String COUNT = """
            select r.class, w.outcome, count(*) as households from escape_registration r
            %s
            where r.village_id = :village and r.year = :year and r.standard_id = :standard and r.withdrawn_at is null
            group by r.class, w.outcome
            """.formatted(EscapeSql.OUTCOME);

    @Inject
    Jdbi jdbi;

    /** Which registrations only one may be of, while it is not withdrawn. */
    public record Key(UUID household, UUID standard, int year) {

        static Key of(EscapeRow row) {
            return new Key(row.household(), row.standardId(), row.year());
        }
    }

    /** What is asked about a household that registers. */
    record Asked(Key key, LocalDate on) {

        /** Who registers before the year begins it with the class that is decided for its first day. */
        LocalDate begins() {
            var first = LocalDate.of(key.year(), 1, 1);
            return on.isAfter(first) ? on : first;
        }
    }

    /**
     * How a household that registers stands.
     *
     * @param livedIn its village on the day; null when it was not there
     * @param countedIn its village on the last day of the year, or today
     * @param povertyClass with which it begins, on the day or the first of the year; null when no decision has said one
     * @param found what it lacks; null where no decided review has found it
     */
    record Situation(UUID livedIn, UUID countedIn, PovertyClass povertyClass, List<String> found) {}

    /** A registration that was not there. */
    record New(
            UUID id,
            Key key,
            LocalDate registeredOn,
            PovertyClass povertyClass,
            UUID village,
            EscapePlan plan,
            byte[] person) {}

    /**
     * What a list is asked for.
     *
     * @param area with all below it on the day {@code tree}
     * @param standard code; null for all, {@code outcome} too
     */
    public record Filter(UUID area, LocalDate tree, int year, String standard, Outcome outcome) {}

    /** The last one of the page before. */
    public record After(UUID village, String code, UUID id) {

        static final After NOTHING = new After(new UUID(0, 0), "", new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(UUID.fromString(keys.get(0)), keys.get(1), UUID.fromString(keys.get(2)));
        }
    }

    /** Locks the households: who registers twice does so one after the other. */
    void lock(Collection<UUID> households) {
        jdbi.useHandle(
                handle -> handle.createQuery("select id from household where id = any(:ids) order by id for update")
                        .bindArray("ids", UUID.class, households.toArray())
                        .mapTo(UUID.class)
                        .list());
    }

    Map<Asked, Situation> situations(Collection<Asked> asked) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select r.*, %s as counted_in, %s as found,
                            (select l.village_id from household_residence l where l.household_id = r.household_id
                                and l.valid_from <= r.day and (l.valid_to is null or l.valid_to >= r.day)) as lived_in,
                            (select c.class from household_class c
                             where c.household_id = r.household_id and c.standard_id = r.standard_id
                                and c.valid_from <= r.begins and (c.valid_to is null or c.valid_to >= r.begins)) as class
                        from (select *, greatest(day, make_date(year, 1, 1)) as begins
                            from unnest(:households, :standards, :years, cast(:days as date[]))
                                as asked (household_id, standard_id, year, day)) r
                        """.formatted(EscapeSql.VILLAGE, EscapeSql.found("r.household_id", "r.standard_id", "r.day")))
                .bindArray(
                        "households", UUID.class, each(asked, each -> each.key().household()))
                .bindArray(
                        "standards", UUID.class, each(asked, each -> each.key().standard()))
                .bindArray(
                        "years", Integer.class, each(asked, each -> each.key().year()))
                .bindArray("days", String.class, each(asked, each -> each.on().toString()))
                .bind("today", Days.today())
                .map((row, context) -> Map.entry(asked(row), situation(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                new Key(
                        row.getObject("household_id", UUID.class),
                        row.getObject("standard_id", UUID.class),
                        row.getInt("year")),
                row.getObject("day", LocalDate.class));
    }

    private static Situation situation(ResultSet row) throws SQLException {
        return new Situation(
                row.getObject("lived_in", UUID.class),
                row.getObject("counted_in", UUID.class),
                povertyClass(row.getString("class")),
                texts(row.getArray("found")));
    }

    void insert(List<New> all, String by) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into escape_registration (id, household_id, standard_id, year, registered_on, class, lacking,
                        helper_organisation, helper_sealed, village_id, recorded_by)
                    values (:id, :household, :standard, :year, :registeredOn, :class, string_to_array(:lacking, ','),
                        :organisation, :person, :village, :by)
                    """);
            for (var each : all) {
                batch.bind("id", each.id())
                        .bindMethods(each.key())
                        .bind("registeredOn", each.registeredOn())
                        .bind("class", each.povertyClass().wireName())
                        .bind("lacking", lacking(each.plan()))
                        .bind("organisation", organisation(each.plan()))
                        .bind("person", each.person())
                        .bind("village", each.village())
                        .bind("by", by)
                        .add();
            }
            batch.execute();
        });
        insertSupports(all.stream().collect(Collectors.toMap(New::id, New::plan)));
    }

    /** @param person of the helper, sealed */
    void change(UUID id, EscapePlan plan, byte[] person) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update escape_registration
                            set lacking = string_to_array(:lacking, ','), helper_organisation = :organisation,
                                helper_sealed = :person
                            where id = :id
                            """)
                    .bind("lacking", lacking(plan))
                    .bind("organisation", organisation(plan))
                    .bind("person", person)
                    .bind("id", id)
                    .execute();
            handle.execute("delete from escape_support where registration_id = ?", id);
        });
        insertSupports(Map.of(id, plan));
    }

    private void insertSupports(Map<UUID, EscapePlan> plans) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into escape_support (registration_id, position, need, what)
                    values (:id, :position, :need, :what)
                    """);
            plans.forEach((id, plan) -> {
                for (var i = 0; i < plan.supports().size(); i++) {
                    var support = plan.supports().get(i);
                    batch.bind("id", id)
                            .bind("position", i)
                            .bind("need", support.need().name())
                            .bind("what", support.what())
                            .add();
                }
            });
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    /** Codes without commas, as one text: rows of a batch have one type, also where nothing is stated. */
    private static String lacking(EscapePlan plan) {
        return plan.lacking() == null ? null : String.join(",", plan.lacking());
    }

    private static String organisation(EscapePlan plan) {
        return plan.helper() == null ? null : plan.helper().organisation();
    }

    void withdraw(UUID id, String by, String reason) {
        jdbi.useHandle(handle -> handle.execute(
                "update escape_registration set withdrawn_at = now(), withdrawn_by = ?, withdrawal_reason = ? where id = ?",
                by,
                reason,
                id));
    }

    /** Counts a registration where its household lives by now. */
    void place(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("update escape_registration r set village_id = coalesce("
                        + EscapeSql.VILLAGE + ", r.village_id) where r.id = :id")
                .bind("today", Days.today())
                .bind("id", id)
                .execute());
    }

    /** Locked for a change of it; empty when there is none. */
    Optional<EscapeRow> locked(UUID id) {
        return rows("where r.id = :id for update of r", query -> query.bind("id", id)).stream()
                .findFirst();
    }

    /** @throws ProblemException 404 when there is none */
    EscapeRow existing(UUID id) {
        return rows("where r.id = :id", query -> query.bind("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    List<EscapeRow> byIds(Collection<UUID> ids) {
        return rows("where r.id = any(:ids)", query -> query.bindArray("ids", UUID.class, ids.toArray()));
    }

    /** Those that are not withdrawn, of households that are locked. */
    Map<Key, EscapeRow> of(Collection<UUID> households) {
        return rows(
                        "where r.household_id = any(:households) and r.withdrawn_at is null",
                        query -> query.bindArray("households", UUID.class, households.toArray()))
                .stream()
                .collect(Collectors.toMap(Key::of, Function.identity()));
    }

    /** By village and household; without those that were withdrawn. */
    List<EscapeRow> page(Filter filter, After after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(Subtree.TREE + COLUMNS + """
                        where r.village_id in (select id from tree) and r.year = :year and r.withdrawn_at is null
                            and (cast(:standard as text) is null or s.code = :standard)
                            and (cast(:wanted as text) is null or w.outcome = :wanted)
                            and (r.village_id, h.code, r.id) > (:village, :code, :id)
                        order by r.village_id, h.code, r.id limit :limit
                        """)
                .bindMethods(filter)
                .bindMethods(after)
                .bind(
                        "wanted",
                        filter.outcome() == null ? null : filter.outcome().name())
                .bind("today", Days.today())
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    private List<EscapeRow> rows(String which, Function<Query, Query> bound) {
        return jdbi.withHandle(handle -> bound.apply(handle.createQuery(COLUMNS + which))
                .bind("today", Days.today())
                .map((row, context) -> row(row))
                .list());
    }

    /** What is planned, by registration, in order. */
    Map<UUID, List<PlannedSupport>> supports(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select registration_id, need, what from escape_support
                        where registration_id = any(:ids) order by registration_id, position
                        """)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> Map.entry(
                        row.getObject("registration_id", UUID.class),
                        new PlannedSupport(SupportNeed.valueOf(row.getString("need")), row.getString("what"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList()))));
    }

    /** How many registered with a class, and what became of them; {@code key} is locked. */
    EscapeRegisterState.Counts counts(RegisterKey key, PovertyClass registeredAs) {
        var counted = new HashMap<Outcome, Long>();
        jdbi.useHandle(handle -> handle
                .createQuery(COUNT)
                .bindMethods(key)
                .bind("today", Days.today())
                .map((row, context) -> Map.entry(
                        povertyClass(row.getString("class")),
                        Map.entry(Outcome.valueOf(row.getString("outcome")), row.getLong("households"))))
                .list()
                .stream()
                .filter(each -> each.getKey() == registeredAs)
                .forEach(each ->
                        counted.put(each.getValue().getKey(), each.getValue().getValue())));
        return new EscapeRegisterState.Counts(
                counted.values().stream().mapToLong(Long::longValue).sum(),
                counted.getOrDefault(Outcome.ESCAPED, 0L),
                counted.getOrDefault(Outcome.NEAR_POOR, 0L),
                counted.getOrDefault(Outcome.NOT_ESCAPED, 0L),
                counted.getOrDefault(Outcome.LEFT, 0L),
                counted.getOrDefault(Outcome.OPEN, 0L));
    }

    private static <T> Object[] each(Collection<T> all, Function<T, Object> part) {
        return all.stream().map(part).toArray();
    }

    private static EscapeRow row(ResultSet row) throws SQLException {
        return new EscapeRow(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("code"),
                row.getObject("village_id", UUID.class),
                row.getString("village"),
                row.getObject("standard_id", UUID.class),
                row.getString("standard"),
                row.getInt("year"),
                row.getObject("registered_on", LocalDate.class),
                povertyClass(row.getString("class")),
                texts(row.getArray("causes")).stream()
                        .map(PovertyCause::valueOf)
                        .toList(),
                texts(row.getArray("found")),
                texts(row.getArray("lacking")),
                row.getString("helper_organisation"),
                row.getBytes("helper_sealed"),
                new EscapeView.EscapeOutcome(
                        Outcome.valueOf(row.getString("outcome")),
                        povertyClass(row.getString("decided_class")),
                        row.getObject("since", LocalDate.class),
                        row.getString("decision")),
                instant(row, "recorded_at"),
                instant(row, "withdrawn_at"));
    }

    private static PovertyClass povertyClass(String name) {
        return name == null ? null : PovertyClass.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? null : Arrays.asList((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
