package vn.giamngheo.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;

/**
 * Adds up what was found, for a place and for those directly below it: a published total where there is one, else what is
 * below. What published totals leave blank is null where nothing else is added, and never thins a rate: of a place that leaves
 * a part or its whole blank neither is in the rate.
 */
@ApplicationScoped
class ResultRows {

    private static final List<String> FORM_1 = List.of("total", "poor", "nearPoor", "averageLivingStandard");

    private static final List<String> FLOW = List.of(
            "opening",
            "toOther",
            "roseAbove",
            "otherDecrease",
            "fromOther",
            "fellBack",
            "newlyArisen",
            "otherIncrease",
            "closing");

    /** The lines of forms that totals may have, each with a bit of its own. */
    private static final String LINE =
            "(case when form = 1 then 1 else 2 << (2 * (form - 2) + (case unit when 'persons' then 1 else 0 end)) end)";

    private static final int FORM_1_LINE = 1;

    private static final String TOTALS = """
            totals as (
                select distinct on (t.area_id, r.form, r.unit) t.area_id, r.form, r.unit, r.cells, t.act_number,
                    t.id, t.published_on, %s as line
                from published_total t join published_row r on r.total_id = t.id
                where (t.year = :year or :ofDays) and t.standard = :standard and t.kind = :kind and not t.deleted
                    and t.stage <> 'preliminary' and r.form <= 3
                    and (cast(:asOf as date) is null or t.published_on <= cast(:asOf as date))
                    and (cast(:from as date) is null or t.published_on >= cast(:from as date))
                    and (cast(:readable as uuid[]) is null or t.area_id = any(cast(:readable as uuid[]))
                        or t.area_id = any(cast(:had as uuid[])) and t.published_on <= cast(:until as date))
                order by t.area_id, r.form, r.unit, t.published_on desc, t.stage = 'adjusted' desc, t.id desc
            )
            """.formatted(LINE);

    /**
     * {@code tops}: the place itself and those directly below it; {@code tree}: which of them a place belongs to, and which
     * lines published totals above it cover; {@code totals}: of each line that of the last act that has it.
     */
    private static final String TREE = "with recursive " + TOTALS + """
            ,
            covering as (
                select area_id, bit_or(line) as lines from totals group by area_id
            ),
            tops (id, is_total) as (
                select cast(:area as uuid), true
                union all
                select p.area_id, false from area_period p
                where (p.parent_id = :area or p.area_id = any(:others) and p.area_id <> :area) and p.valid @> cast(:tree as date)
            ),
            tree (id, top, is_total, covered) as (
                select id, id, is_total, 0 from tops
                union
                select p.area_id, t.top, t.is_total, t.covered | coalesce(c.lines, 0)
                from tree t join area_period p on p.parent_id = t.id
                left join covering c on c.area_id = t.id
                where p.valid @> cast(:tree as date)
            ),
            counted as (
                select t.id as place, t.top, t.is_total, x.form, x.unit, x.cells, x.act_number, x.line, x.id, x.published_on,
                    row_number() over () as number
                from tree t join totals x on x.area_id = t.id
                where t.covered & x.line = 0
            )
            """;

    private static final String VILLAGES = TREE + """
            , villages as (
                select t.id, t.top, t.is_total, t.covered | coalesce(c.lines, 0) as covered
                from tree t join area a on a.id = t.id and not a.deleted
                left join covering c on c.area_id = t.id
                where a.level = 'village' and (cast(:readable as uuid[]) is null or t.id = any(cast(:readable as uuid[]))
                    or t.id = any(cast(:had as uuid[])))
            ),
            """ + DecidedResults.FOUND;

    private static final String SUMS =
            VILLAGES + """
            ,
            of_villages as (
                select v.top, v.is_total, count(distinct v.id) as villages, count(distinct r.area_id) as reported, %s
                from villages v
                left join found r on r.area_id = v.id
                group by v.top, v.is_total
            ),
            of_totals as (
                select top, is_total, count(*) as totals, bit_or(line) as lines, %s from counted group by top, is_total
            )
            select p.area_id as id, p.code, p.name, a.level, coalesce(v.villages, 0) as villages,
                coalesce(v.reported, 0) as reported, coalesce(x.totals, 0) as totals, %s
            from tops s
            join area a on a.id = s.id
            join area_period p on p.area_id = s.id and p.valid @> cast(:tree as date)
            left join of_villages v on v.top = s.id and v.is_total = s.is_total
            left join of_totals x on x.top = s.id and x.is_total = s.is_total
            where v.top is not null or x.top is not null
            order by s.is_total desc, p.code
            """.formatted(columns(Summed::ofVillages), columns(Summed::ofTotals), columns(Summed::together));

    private static final String PUBLISHED = TREE + """
            select c.top, c.form, c.unit, count(distinct c.number) as totals, min(c.act_number) as act_number,
                array_agg(distinct c.blank) filter (where c.blank is not null) as blank
            from (
                select t.top, t.form, t.unit, t.act_number, t.number, b.blank
                from counted t
                left join lateral (
                    select k as blank from generate_series(1, case t.form when 1 then 13 else 9 end) k
                    where not jsonb_exists(t.cells, cast(k as text)) and (t.form > 1 or k <= 2 or k % 2 = 1)
                ) b on true
                where t.is_total = (t.top = :area)
            ) c
            group by c.top, c.form, c.unit order by c.top, c.form, c.unit
            """;

    /** What a figure of the asked place sums: results of villages, and totals even where they leave it blank. */
    private static final String COUNTED = VILLAGES + """
            , result (id, kind, place, round, on_day, decided_on, act, counts) as (
                select r.id, 'review_result', v.id, r.round_id, r.closing_on, r.decided_on, null, %1$s
                from villages v
                join found r on r.area_id = v.id
                where v.is_total and v.covered & :line = 0 and (%1$s) is not null
                union all
                select c.id, 'published_total', c.place, null, c.published_on, null, c.act_number, %2$s
                from counted c where c.is_total and c.line = :line
            )
            """;

    private static final String TOTALS_OF_LINES = "with " + TOTALS + """
            select area_id, form, unit, array(select cast(k as int) from jsonb_object_keys(cells) k) as columns from totals
            """;

    private static final String REPORTED = """
            with shown (id, until) as (
                select id, cast(null as date) from unnest(:readable) as s (id)
                union all
                select id, cast(:until as date) from unnest(:had) as h (id)
            )
            select distinct r.area_id
            from shown s join review_result r on r.area_id = s.id and (s.until is null or r.closing_on <= s.until)
            join area a on a.id = r.area_id and a.level = 'village' and not a.deleted
            %s
            where %s
            """.formatted(DecidedResults.ROUND, DecidedResults.COUNTS);

    @Inject
    Jdbi jdbi;

    /** Something that is summed over villages and over published totals. */
    private interface Summed {

        String name();

        int line();

        String ofVillages();

        String ofTotals();

        /** Null where totals have its line and nobody says it. */
        default String together() {
            return """
                    case when v.%1$s is null and x.%1$s is null and coalesce(x.lines, 0) & %2$d <> 0 then null
                        else coalesce(v.%1$s, 0) + coalesce(x.%1$s, 0) end as %1$s
                    """.formatted(name(), line());
        }

        static Stream<Summed> of(String of) {
            return Stream.concat(Column.of(of), Ratio.of(of));
        }
    }

    /** A figure of which it can be told what it sums. */
    private interface Told extends Summed {

        /** As the report has it, such as {@code households.poorFlow.closing}. */
        String figure();

        /** What a result of a village adds to it. */
        String inVillage();

        /** What a published total adds to it; null where it leaves it blank. */
        String inTotal();
    }

    /**
     * Numerator or denominator of a share, of those that say the whole and every part.
     *
     * @param isWhole whether it is the denominator
     */
    private record Ratio(String share, List<Column> parts, Column whole, boolean isWhole) implements Told {

        static Stream<Ratio> of(String of) {
            var columns = Column.of(of).limit(FORM_1.size()).toList();
            var classes = columns.subList(1, columns.size());
            return Stream.concat(
                            classes.stream().map(part -> Map.entry(part.path(), List.of(part))),
                            Stream.of(Map.entry("multidimensional", classes.subList(0, 2))))
                    .flatMap(parts -> Stream.of(true, false)
                            .map(isWhole ->
                                    new Ratio(of + "." + parts.getKey(), parts.getValue(), columns.get(0), isWhole)));
        }

        @Override
        public String name() {
            return '"' + share + (isWhole ? ".of" : ".part") + '"';
        }

        @Override
        public int line() {
            return FORM_1_LINE;
        }

        @Override
        public String ofVillages() {
            return "sum(%s) filter (where v.covered & %d = 0) as %s".formatted(inVillage(), FORM_1_LINE, name());
        }

        @Override
        public String ofTotals() {
            return "sum(%s) filter (where line = %d) as %s".formatted(inTotal(), FORM_1_LINE, name());
        }

        @Override
        public String figure() {
            return share;
        }

        @Override
        public String inVillage() {
            return summed(Column::inVillage);
        }

        @Override
        public String inTotal() {
            var said = Stream.concat(parts.stream(), Stream.of(whole))
                    .map(column -> "jsonb_exists(cells, '%d')".formatted(column.number()))
                    .collect(Collectors.joining(" and "));
            return "case when %s then %s end".formatted(said, summed(Column::inTotal));
        }

        private String summed(Function<Column, String> figure) {
            return (isWhole ? Stream.of(whole) : parts.stream()).map(figure).collect(Collectors.joining(" + "));
        }
    }

    /**
     * A figure of a result.
     *
     * @param number of its column in the form
     */
    private record Column(String of, String path, int form, String unit, int number) implements Told {

        static Stream<Column> of(String of) {
            var persons = of.equals("persons");
            var classes = IntStream.range(0, FORM_1.size())
                    .mapToObj(i -> new Column(of, FORM_1.get(i), 1, "both", formOneColumn(i, persons)));
            var flows = Stream.of("poorFlow", "nearPoorFlow").flatMap(flow -> IntStream.range(0, FLOW.size())
                    .mapToObj(
                            i -> new Column(of, flow + "." + FLOW.get(i), flow.equals("poorFlow") ? 2 : 3, of, i + 1)));
            return Stream.concat(classes, flows);
        }

        /** Totals stand in columns 1 and 2; the classes in 3, 5, 7 of households and 9, 11, 13 of persons. */
        private static int formOneColumn(int figure, boolean persons) {
            if (figure == 0) {
                return persons ? 2 : 1;
            }
            return (persons ? 9 : 3) + 2 * (figure - 1);
        }

        @Override
        public int line() {
            return form == 1 ? FORM_1_LINE : 2 << (2 * (form - 2) + (unit.equals("persons") ? 1 : 0));
        }

        @Override
        public String name() {
            return '"' + of + "." + path + '"';
        }

        @Override
        public String figure() {
            return of + "." + path;
        }

        /** What stands is that of the last day, the beginning that of the first; what happened between adds. */
        @Override
        public String inVillage() {
            var counted = "(r.%s #>> '{%s}')::bigint".formatted(of, path.replace('.', ','));
            if (form == 1 || path.endsWith("closing")) {
                return "case when r.is_last then " + counted + " end";
            }
            return path.endsWith("opening") ? "case when r.is_first then " + counted + " end" : counted;
        }

        @Override
        public String inTotal() {
            return "(cells ->> '%d')::bigint".formatted(number);
        }

        @Override
        public String ofVillages() {
            return "sum(%s) filter (where v.covered & %d = 0) as %s".formatted(inVillage(), line(), name());
        }

        @Override
        public String ofTotals() {
            return "sum(%s) filter (where line = %d) as %s".formatted(inTotal(), line(), name());
        }
    }

    private static String columns(Function<Summed, String> sql) {
        return Stream.of("households", "persons").flatMap(Summed::of).map(sql).collect(Collectors.joining(", "));
    }

    /**
     * The place itself first, then those directly below it and the others by code; a place without villages and published totals
     * is left out.
     *
     * @param others that are asked for, too
     * @param shown the places that the caller may read; null for all
     */
    List<PlaceResult> sums(ReviewFilter filter, Set<UUID> others, Shown shown) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var sums = bound(handle.createQuery(SUMS), filter, others, shown)
                    .map((row, context) -> Map.entry(result(row), row.getLong("totals")))
                    .list();
            var published = sums.stream().anyMatch(sum -> sum.getValue() > 0)
                    ? published(bound(handle.createQuery(PUBLISHED), filter, others, shown))
                    : Map.<UUID, List<Published>>of();
            return sums.stream()
                    .map(Map.Entry::getKey)
                    .map(sum -> sum.with(published.getOrDefault(sum.place().id(), List.of())))
                    .toList();
        });
    }

    /**
     * The columns of form 1 that a figure of it needs.
     *
     * @param classes of {@code total}, {@code poor}, {@code nearPoor}, {@code averageLivingStandard}
     */
    static Set<Integer> formOneColumns(boolean persons, Collection<String> classes) {
        return classes.stream()
                .map(each -> Column.formOneColumn(FORM_1.indexOf(each), persons))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the figures that are sums, such as {@code households.poorFlow.closing}. */
    static List<String> figures() {
        return told().map(Told::figure).toList();
    }

    /**
     * What a figure of the asked place sums.
     *
     * @param figure one of {@link #figures()}
     * @param shown the places that the caller may read; null for all
     */
    CountedResults counted(ReviewFilter filter, String figure, Shown shown, CountedResults.After after, int limit) {
        var told =
                told().filter(each -> each.figure().equals(figure)).findFirst().orElseThrow();
        var counted = COUNTED.formatted(told.inVillage(), told.inTotal());
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> CountedResults.read(
                        sql -> bound(handle.createQuery(counted + sql), filter, Set.of(), shown)
                                .bind("line", told.line()),
                        after,
                        limit));
    }

    /** The numerators of other shares are columns. */
    private static Stream<Told> told() {
        return Stream.of("households", "persons")
                .flatMap(of -> Stream.concat(
                        Column.of(of),
                        Ratio.of(of)
                                .filter(ratio ->
                                        !ratio.isWhole() && ratio.parts().size() > 1)));
    }

    /** Of each line the last total that is not preliminary of each place that is shown: the columns that it has. */
    Map<Line, Map<UUID, Set<Integer>>> totals(ReviewFilter filter, Shown shown) {
        var totals = new HashMap<Line, Map<UUID, Set<Integer>>>();
        jdbi.useHandle(handle -> Shown.bind(handle.createQuery(TOTALS_OF_LINES).bindMethods(filter), shown)
                .map((row, context) -> totals.computeIfAbsent(
                                new Line(row.getInt("form"), row.getString("unit")), line -> new HashMap<>())
                        .put(row.getObject("area_id", UUID.class), Set.of((Integer[])
                                row.getArray("columns").getArray())))
                .list());
        return totals;
    }

    /** Those of the places that are shown that are villages and have a result. */
    Set<UUID> reported(ReviewFilter filter, Shown shown) {
        return jdbi.withHandle(handle -> Shown.bind(handle.createQuery(REPORTED).bindMethods(filter), shown)
                .mapTo(UUID.class)
                .set());
    }

    private static Query bound(Query query, ReviewFilter filter, Set<UUID> others, Shown shown) {
        query.bindMethods(filter).bindArray("others", UUID.class, others.toArray());
        return Shown.bind(query, shown);
    }

    private static Map<UUID, List<Published>> published(Query query) {
        return query.map((row, context) -> Map.entry(row.getObject("top", UUID.class), published(row))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Published published(ResultSet row) throws SQLException {
        var totals = row.getLong("totals");
        var blank = row.getArray("blank");
        return new Published(
                row.getInt("form"),
                row.getString("unit"),
                totals,
                totals == 1 ? row.getString("act_number") : null,
                blank == null ? List.of() : List.of((Integer[]) blank.getArray()));
    }

    private static PlaceResult result(ResultSet row) throws SQLException {
        var place = new ReportArea(
                row.getObject("id", UUID.class), row.getString("code"), row.getString("name"), row.getString("level"));
        return new PlaceResult(
                place,
                row.getLong("villages"),
                row.getLong("reported"),
                List.of(),
                counts(row, "households."),
                counts(row, "persons."),
                null);
    }

    private static Counts counts(ResultSet row, String of) throws SQLException {
        return new Counts(
                number(row, of + "total"),
                share(row, of + "poor"),
                share(row, of + "nearPoor"),
                share(row, of + "averageLivingStandard"),
                new Share(number(row, of + "multidimensional.part"), number(row, of + "multidimensional.of")),
                flow(row, of + "poorFlow."),
                flow(row, of + "nearPoorFlow."));
    }

    /** Without a whole where some of the part are of a place that leaves the whole blank. */
    private static Share share(ResultSet row, String name) throws SQLException {
        var part = number(row, name);
        return new Share(part, Objects.equals(part, number(row, name + ".part")) ? number(row, name + ".of") : null);
    }

    private static Long number(ResultSet row, String name) throws SQLException {
        var number = row.getLong(name);
        return row.wasNull() ? null : number;
    }

    private static Flow flow(ResultSet row, String of) throws SQLException {
        return new Flow(
                number(row, of + "opening"),
                number(row, of + "toOther"),
                number(row, of + "roseAbove"),
                number(row, of + "otherDecrease"),
                number(row, of + "fromOther"),
                number(row, of + "fellBack"),
                number(row, of + "newlyArisen"),
                number(row, of + "otherIncrease"),
                number(row, of + "closing"));
    }
}
