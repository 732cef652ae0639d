package vn.giamngheo.indicators.escape;

import vn.giamngheo.indicators.standing.DecisionSql;

/** SQL of what follows for a registration, whose row is {@code r}, from what is known of its household. Binds {@code today}. */
final class EscapeSql {

    /** The last day of the year, or today. */
    static final String DAY = "least(make_date(r.year, 12, 31), cast(:today as date))";

    /** Where the household lived then, or last before. */
    static final String VILLAGE = """
            (select l.village_id from household_residence l
             where l.household_id = r.household_id and l.valid_from <= %s order by l.valid_from desc limit 1)
            """.formatted(DAY);

    /**
     * What was decided of it last, as {@code d}: by a review of the year after it had registered, or by a decision of before
     * this system that came in a list; and as {@code w.outcome} what that means. Of one day the one that counts for the class.
     */
    static final String OUTCOME = """
            left join lateral (
                select c.class, c.holds_from as since, c.act_id
                from class_decision c join act a on a.id = c.act_id left join review_round o on o.id = c.round_id
                where c.household_id = r.household_id and c.standard_id = r.standard_id
                    and c.holds_from > r.registered_on
                    and case when c.round_id is null
                        then c.holds_from between make_date(r.year, 1, 2) and make_date(r.year, 12, 31)
                        else o.year = r.year end
                order by %2$s limit 1
            ) d on true
            cross join lateral (
                select case
                    when d.class = 'near_poor' and r.class = 'poor' then 'NEAR_POOR'
                    when d.class in ('poor', 'near_poor') then 'NOT_ESCAPED'
                    when d.class is not null then 'ESCAPED'
                    when exists (select from household_residence l where l.household_id = r.household_id
                        and l.valid_from <= %1$s and (l.valid_to is null or l.valid_to >= %1$s)) then 'OPEN'
                    else 'LEFT' end as outcome
            ) w
            """.formatted(DAY, DecisionSql.LAST_FIRST);

    private EscapeSql() {}

    /**
     * What a household lacks by a standard, as the last survey of a decided review up to a day found it; null where none has.
     *
     * @param household SQL of its id; {@code standard} and {@code day} as well
     */
    static String found(String household, String standard, String day) {
        return """
                (select s.lacking from review_case k
                 join review_round o on o.id = k.round_id and o.standard_id = %2$s and o.decided_on is not null
                 join review_survey s on s.id = k.survey_id and s.surveyed_on <= %3$s
                 where k.household_id = %1$s order by s.surveyed_on desc, s.recorded_at desc limit 1)
                """.formatted(household, standard, day);
    }
}
