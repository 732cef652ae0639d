package vn.giamngheo.indicators.policy;

/** SQL: whom a policy entitles. */
final class Entitlement {

    private Entitlement() {}

    /**
     * Whether the classes of a household, by whatever standard, entitle it on a day. Newly escaped is who is not poor then,
     * for so many calendar months from the day on which poverty ended.
     *
     * @param household SQL of its id
     * @param day SQL of the day
     * @param policy the alias of its row
     */
    static String of(String household, String day, String policy) {
        return """
                (exists (select from household_class c where c.household_id = %1$s and upper(c.class) = any(%3$s.classes)
                        and c.valid_from <= %2$s and (c.valid_to is null or c.valid_to >= %2$s))
                    or %3$s.newly_escaped_months is not null
                        and exists (select from household_class c where c.household_id = %1$s and c.class = 'poor'
                            and c.valid_to < %2$s
                            and %2$s < c.valid_to + 1 + make_interval(months => %3$s.newly_escaped_months)
                            and not exists (select from household_class n where n.household_id = c.household_id
                                and n.standard_id = c.standard_id and n.class = 'poor'
                                and n.valid_from <= %2$s and (n.valid_to is null or n.valid_to >= %2$s))))
                """.formatted(household, day, policy);
    }
}
