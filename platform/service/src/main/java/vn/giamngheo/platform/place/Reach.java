package vn.giamngheo.platform.place;

/** What the holder of some places may do with what a place recorded on a day. */
public enum Reach {
    NONE,
    /** The place was divided, and a part of it went to one of the holder's. */
    READING,
    WRITING;

    /**
     * SQL: all places whose officers reach what a place recorded on a day, as {@code up (id, day, climbed, divided)}, to
     * begin a query with: the place, what it lay in on that day, and what became of them. Whoever got a part of a
     * divided place reads what that place itself recorded, not what lay below it.
     *
     * @param place SQL of its id
     * @param day SQL of the day
     */
    public static String up(String place, String day) {
        return """
                with recursive up (id, day, climbed, divided) as (
                    select cast(%s as uuid), cast(%s as date), false, false
                    union
                    select next.* from up cross join lateral (
                        select b.parent_id, up.day, true, up.divided from area_period b
                        where b.area_id = up.id and b.parent_id is not null
                            and b.valid_from <= up.day and (b.valid_to is null or b.valid_to >= up.day)
                        union all
                        select s.successor_id, s.effective_on, up.climbed, up.divided or s.extent = 'part'
                        from area_succession s
                        where s.area_id = up.id and (s.extent = 'whole' or not up.climbed)
                    ) next
                )
                """.formatted(place, day);
    }

    /**
     * SQL: what the holder of {@code :others} may do with what a place recorded on a day.
     *
     * @param place SQL of its id
     * @param day SQL of the day
     */
    static String of(String place, String day) {
        return up(place, day) + """
                select case when bool_or(not divided) then 'WRITING' when count(*) > 0 then 'READING' else 'NONE' end
                from up where id = any(:others)
                """;
    }

    /**
     * SQL: whether the caller may read what a place recorded on a day. {@link Scope#bind} binds what it needs; who looks
     * through very many rows has {@link Scope#bindSifting} bind all that it can be, too.
     *
     * @param place SQL of its id
     * @param day SQL of the day
     */
    public static String seenBy(String place, String day) {
        return by(place, day, "");
    }

    /** The same of whoever has all that the place had on that day: not of those who only got a part of it. */
    public static String writtenBy(String place, String day) {
        return by(place, day, "and not up.divided");
    }

    private static String by(String place, String day, String which) {
        return """
                (:everywhere or (cast(:reach as uuid[]) is null or %s = any(cast(:reach as uuid[])))
                    and exists (%s select from up where up.id = any(:places) %s))
                """.formatted(place, up(place, day), which);
    }
}
