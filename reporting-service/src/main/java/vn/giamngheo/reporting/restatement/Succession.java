package vn.giamngheo.reporting.restatement;

/**
 * What became of places in a year, for what is not a flow: of the same ground the word of the later place counts, not that of the
 * earlier one beside it. A place that went into the one that it lay in was part of that before, and is none of these.
 */
public final class Succession {

    /**
     * SQL of two parts of a statement that begins with {@code with recursive}: {@code became (earlier, later, since)}, over as many
     * acts as there are. Of a district that ended also what became of what lay in it. Needs {@code :restated} (none without),
     * {@code :begin} of the year, and {@code :on}.
     */
    public static final String BECAME = """
            , stepped (earlier, later, since) as (
                select s.area_id, s.successor_id, s.effective_on
                from area_succession s
                where :restated and s.effective_on between :begin and :on and not exists (
                    select from area_period p where p.area_id = s.area_id and p.parent_id = s.successor_id)
                union
                select d.area_id, s.successor_id, s.effective_on
                from area_succession d join area a on a.id = d.area_id and a.level = 'district'
                join area_period p on p.parent_id = d.area_id
                join area_succession s on s.area_id = p.area_id and s.successor_id <> d.area_id
                where :restated and s.effective_on between :begin and :on and d.effective_on between :begin and :on
            ), became (earlier, later, since) as (
                select earlier, later, since from stepped
                union
                select b.earlier, s.later, greatest(b.since, s.since)
                from became b join stepped s on s.earlier = b.later and s.later <> b.earlier
            )
            """;

    private Succession() {}
}
