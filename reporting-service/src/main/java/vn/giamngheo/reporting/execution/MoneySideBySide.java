package vn.giamngheo.reporting.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.SideBySide;
import vn.giamngheo.reporting.restatement.Way;

/**
 * The figures of budget execution of several places in one year, all together or of a line and source: each rolled up over its
 * own subtree by the rules of {@link MoneyOfSubtree}, so that what moves from one to another of them crosses the borders of both.
 */
public final class MoneySideBySide {

    private static final String CENTRAL = "central";
    private static final List<String> SOURCES = List.of(CENTRAL, "local");

    private static final String ASKED =
            MoneyOfSubtree.ASKED + " and (cast(:line as text) is null or p.line_code = :line)";

    private static final String ROLL_UP = """
            with place (top, id) as (
                select top, id from unnest(:tops, :places) as given (top, id)
            ), holder (top, place, id) as (
                select top, id, id from place
                union all
                select p.top, p.id, a.id from agency a join place p on p.id = a.area_id where not a.deleted
            ), side (top, place, source, received, passed_on, carried_over, disbursed) as (
                select g.top, g.place, p.source, 0, 0, 0, sum(p.amount)
                from posting p join holder g on g.id = p.giver_id
                where %1$s and p.effect in ('pay', 'advance')
                group by g.top, g.place, p.source
                union all
                select g.top, g.place, p.source,
                    -coalesce(sum(p.amount) filter (where p.receiver_id is null and p.effect = 'give'), 0),
                    coalesce(sum(p.amount) filter (where r.id is null and p.receiver_id is not null and p.effect = 'give'), 0),
                    coalesce(sum(p.amount) filter (where p.effect = 'carry'), 0), 0
                from posting p
                join holder g on g.id = coalesce(p.giver_id, p.named_giver_id)
                left join holder r on r.top = g.top and r.id = p.receiver_id
                where %1$s and p.effect in ('give', 'carry')
                group by g.top, g.place, p.source
                union all
                select r.top, r.place, p.source, coalesce(sum(p.amount) filter (where g.id is null), 0), 0, 0, 0
                from posting p
                join holder r on r.id = p.receiver_id
                left join holder g on g.top = r.top and g.id = coalesce(p.giver_id, p.named_giver_id)
                where %1$s and p.effect in ('give', 'carry')
                group by r.top, r.place, p.source
            ), asked as (
                select s.*, cast(:source as text) is null or (s.source = 'central') = (:source = 'central') as counts from side s
            )
            select top, count(distinct place) filter (where counts) as places,
                cast(coalesce(sum(received) filter (where counts), 0) as bigint) as received,
                cast(coalesce(sum(passed_on) filter (where counts), 0) as bigint) as passed_on,
                cast(coalesce(sum(carried_over) filter (where counts), 0) as bigint) as carried_over,
                cast(coalesce(sum(disbursed) filter (where counts), 0) as bigint) as disbursed
            from asked group by top
            """.formatted(ASKED);

    /** Which of the places have any of it. */
    private static final String HOLDERS = """
            with place (id) as (
                select id from unnest(:places) as given (id)
            ), holder (place, id) as (
                select id, id from place
                union all
                select p.id, a.id from agency a join place p on p.id = a.area_id where not a.deleted
            ), asked as (
                select p.* from posting p
                where %1$s and (cast(:source as text) is null or (p.source = 'central') = (:source = 'central'))
            )
            select h.place from asked p join holder h on h.id = p.giver_id where p.effect in ('pay', 'advance')
            union
            select h.place from asked p join holder h on h.id = coalesce(p.giver_id, p.named_giver_id)
            where p.effect in ('give', 'carry')
            union
            select h.place from asked p join holder h on h.id = p.receiver_id where p.effect in ('give', 'carry')
            """.formatted(ASKED);

    private final SideBySide places;
    private final int year;
    private final Of of;

    private MoneySideBySide(SideBySide places, int year, Of of) {
        this.places = places;
        this.year = year;
        this.of = of;
    }

    /**
     * Which of it is asked for.
     *
     * @param asOf the last day whose acts count; null for all
     * @param programme null for all programmes
     * @param line null for all lines
     * @param source {@code central} or {@code local}; null for both
     */
    public record Of(Basis basis, LocalDate asOf, String programme, String line, String source) {}

    /**
     * What is known of it at a place.
     *
     * @param figures empty where the ledger has nothing of the line
     * @param places how many of them, with their agencies, have money in it
     * @param offTree places that are not on the tree, lie in this one at least in part, and have money that is not in it
     * @param partial whether places are left out that the caller may not read
     */
    public record Known(Optional<Execution> figures, long places, Set<UUID> offTree, boolean partial) {}

    /** A row of the roll-up, of all lines and sources that are asked for, in đồng. */
    public record OfTop(UUID top, long places, long received, long passedOn, long carriedOver, long disbursed) {

        private Execution figures() {
            return Execution.of(List.of(new MoneyRow(null, null, null, received, passedOn, carriedOver, disbursed)));
        }
    }

    /** Of each of the places. */
    public static Map<UUID, Known> read(SideBySide places, int year, Of of) {
        return new MoneySideBySide(places, year, of).read();
    }

    private Map<UUID, Known> read() {
        var readable =
                places.readable(Readable.latest(year, null), places.whole().touched());
        var rows = rolledUp(readable);
        var offTree = places.places().stream()
                .collect(Collectors.toMap(Function.identity(), place -> offTree(place, readable)));
        var holders = holders(offTree.values());
        return places.places().stream().collect(Collectors.toMap(Function.identity(), place -> {
            var row = Optional.ofNullable(rows.get(place));
            return new Known(
                    row.map(OfTop::figures),
                    row.map(OfTop::places).orElse(0L),
                    kept(offTree.get(place), holders),
                    Boolean.TRUE.equals(
                            readable.of(place, about(places.of(place))).remark()));
        }));
    }

    private static Set<UUID> kept(Set<UUID> some, Set<UUID> those) {
        return some.stream().filter(those::contains).collect(Collectors.toSet());
    }

    private boolean isRestated() {
        return of.basis() == Basis.RESTATED;
    }

    /** Whose records a report on the place is about. */
    private Set<UUID> about(Restatement place) {
        return isRestated() ? place.touched() : place.onTree();
    }

    private Map<UUID, OfTop> rolledUp(Readable.OfYear readable) {
        var tops = new ArrayList<UUID>();
        var inside = new ArrayList<UUID>();
        places.places()
                .forEach(
                        top -> readable.of(top, inside(places.of(top))).places().forEach(place -> {
                            tops.add(top);
                            inside.add(place);
                        }));
        return asked(ROLL_UP)
                .bind("tops", PlaceArray.of(tops))
                .bind("places", PlaceArray.of(inside))
                .map(ConstructorMapper.of(OfTop.class))
                .stream()
                .collect(Collectors.toMap(OfTop::top, Function.identity()));
    }

    private Collection<UUID> inside(Restatement place) {
        return isRestated() ? place.places() : place.onTree();
    }

    /** Whose money is not carried onto the place. */
    private Set<UUID> offTree(UUID place, Readable.OfYear readable) {
        var restatement = places.of(place);
        var left =
                isRestated() ? restatement.crossing().stream().map(Way::place).toList() : restatement.offTree();
        return readable.of(place, left).places();
    }

    private Set<UUID> holders(Collection<Set<UUID>> some) {
        var all = some.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return all.isEmpty()
                ? all
                : asked(HOLDERS)
                        .bind("places", PlaceArray.of(all))
                        .mapTo(UUID.class)
                        .set();
    }

    private Query asked(String sql) {
        return places.handle()
                .createQuery(sql)
                .bind("tree", places.tree())
                .bind("year", year)
                .bind("asOf", of.asOf())
                .bind("programme", of.programme())
                .bind("line", of.line())
                .bind("source", of.source());
    }

    /** @throws ProblemException 400 for a word that is no source */
    public static String source(String asked) {
        if (asked != null && !SOURCES.contains(asked)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("source"), asked, SOURCES);
        }
        return asked;
    }
}
