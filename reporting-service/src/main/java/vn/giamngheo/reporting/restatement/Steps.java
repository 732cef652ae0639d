package vn.giamngheo.reporting.restatement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.reporting.figure.PlaceArray;

/**
 * Reads, each as one set, the subtree of a day, and all steps onto the tree of that day: a place that ended before steps
 * forward, one that began later steps back. The steps of a whole nation are some thousand rows, and reading them costs
 * less than finding those that matter by a recursive query.
 */
final class Steps {

    private static final String TREE = """
            with recursive tree (id, parent) as (
                select p.area_id, p.parent_id from area_period p where p.parent_id = :area and p.valid @> cast(:day as date)
                union
                select p.area_id, p.parent_id
                from area_period p join tree t on p.parent_id = t.id where p.valid @> cast(:day as date)
            )
            select id, parent from tree
            """;

    private static final String ONTO = """
            select s.area_id, s.successor_id, s.boundary_act_id, s.effective_on, s.share, s.share_base, exists (
                select from area_period p where p.area_id = s.successor_id and p.valid @> cast(:day as date)), false
            from area_succession s where s.effective_on <= :day
            union all
            select s.successor_id, s.area_id, s.boundary_act_id, s.effective_on, null, null, exists (
                select from area_period p where p.area_id = s.area_id and p.valid @> cast(:day as date)), true
            from area_succession s
            where s.effective_on > :day and not exists (
                select from area_period p where p.area_id = s.successor_id and p.valid @> cast(:day as date))
            """;

    /** Of the given places and those that lay or lie directly below them; the same parent on both days is no move. */
    private static final String MOVES = """
            with given (id) as (
                select id from unnest(:places) as g (id)
            ), %s, %s
            select coalesce(o.area_id, n.area_id) as place, o.parent_id as parent_then, n.parent_id as parent_now,
                n.area_id is not null or exists (
                    select from area_period p where p.area_id = o.area_id
                        and p.valid_from <= :tree and (p.valid_to is null or p.valid_to >= :tree)) as there
            from past o full join present n on n.area_id = o.area_id
            where o.parent_id is distinct from n.parent_id
            """.formatted(placed("past", ":day"), placed("present", ":tree"));

    /** Of the given places and those that lay or lie directly below them. */
    private static final String CHANGES = """
            with given (id) as (
                select id from unnest(:places) as g (id)
            ), placed as (
                select p.valid_from, p.valid_to from given g join area_period p on p.area_id = g.id
                union
                select p.valid_from, p.valid_to from given g join area_period p on p.parent_id = g.id
            )
            select valid_from as day from placed where valid_from between :from and :to
            union
            select valid_to + 1 from placed where valid_to + 1 between :from and :to
            """;

    private Steps() {}

    private static String placed(String name, String day) {
        return """
                %1$s as (
                    select p.area_id, p.parent_id from given g join area_period p on p.area_id = g.id
                    where p.valid_from <= %2$s and (p.valid_to is null or p.valid_to >= %2$s)
                    union
                    select p.area_id, p.parent_id from given g join area_period p on p.parent_id = g.id
                    where p.valid_from <= %2$s and (p.valid_to is null or p.valid_to >= %2$s)
                )""".formatted(name, day);
    }

    /** Which of the places lay elsewhere on the day than on that of the tree, or were there on one of both only. */
    static List<Move> moves(Collection<UUID> places, LocalDate day, LocalDate tree, Handle handle) {
        return handle.createQuery(MOVES)
                .bind("places", PlaceArray.of(places))
                .bind("day", day)
                .bind("tree", tree)
                .map(ConstructorMapper.of(Move.class))
                .list();
    }

    /** The first days on which one of the places was called otherwise, lay elsewhere, was there or was not there any more. */
    static List<LocalDate> changes(Collection<UUID> places, LocalDate from, LocalDate to, Handle handle) {
        return handle.createQuery(CHANGES)
                .bind("places", PlaceArray.of(places))
                .bind("from", from)
                .bind("to", to)
                .mapTo(LocalDate.class)
                .list();
    }

    static Tree tree(UUID area, LocalDate day, Handle handle) {
        return Tree.below(
                area,
                handle.createQuery(TREE)
                        .bind("area", area)
                        .bind("day", day)
                        .map((row, context) ->
                                new Tree.Edge(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        .list());
    }

    static List<Step> onto(LocalDate day, Handle handle) {
        return handle.createQuery(ONTO)
                .bind("day", day)
                .map((row, context) -> new Step(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, LocalDate.class),
                        row.getBigDecimal(5),
                        row.getString(6),
                        row.getBoolean(7),
                        row.getBoolean(8)))
                .list();
    }
}
