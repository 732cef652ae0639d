package vn.giamngheo.reporting.review;

/**
 * Which results of villages count: those of reviews that were decided between the asked days. Of several of one village a later one
 * stands instead of those whose whole period it speaks of again, and goes on where the period of the one before ends.
 */
public final class DecidedResults {

    /** The day of the decision; of a review that was not told, the day from which its classes hold. */
    private static final String DECIDED_ON = "coalesce(o.decided_on, r.closing_on)";

    /** Of the review that found a result {@code r}, by the day of its decision. */
    static final String COUNTS = """
            (r.year = :year or :ofDays) and r.standard = :standard and r.kind = :kind and not r.deleted
                and (cast(:asOf as date) is null or %1$s <= cast(:asOf as date))
                and (cast(:from as date) is null or %1$s >= cast(:from as date))
            """.formatted(DECIDED_ON);

    static final String ROUND = "left join review_round o on o.id = r.round_id and not o.deleted";

    /**
     * Relations of a statement with the parameters of {@link ReviewFilter} and of the places that are shown, after a relation
     * {@code tree (id, …)} of the places that are asked for. {@code found}: their results that count, with {@code decided_on}; of a
     * village {@code is_last} has the figures of the last day, {@code is_first} those of the first one.
     */
    public static final String FOUND = """
            decided as (
                select r.id, r.area_id, r.opening_on, %1$s as decided_on, row_number() over by_day as number,
                    min(r.opening_on) over (by_day rows between 1 following and unbounded following) as again_from
                from review_result r %2$s
                where %3$s and r.area_id in (select id from tree)
                    and (cast(:readable as uuid[]) is null or r.area_id = any(cast(:readable as uuid[]))
                        or r.closing_on <= cast(:until as date))
                window by_day as (partition by r.area_id order by %1$s, r.closing_on, r.opening_on desc, r.id)
            ),
            found as (
                select r.*, d.decided_on, d.again_from is null as is_last,
                    row_number() over (partition by d.area_id order by d.number) = 1 as is_first
                from decided d join review_result r on r.id = d.id
                where d.again_from is null or d.again_from > d.opening_on
            )
            """.formatted(DECIDED_ON, ROUND, COUNTS);

    private DecidedResults() {}
}
