package vn.giamngheo.platform.place;

/** SQL that every service can say of its places. */
public final class Subtree {

    /**
     * A place and all below it on a day, as {@code tree (id)}, to begin a query with. Binds {@code area} and
     * {@code tree}.
     */
    public static final String TREE = """
            with recursive tree (id) as (
                select cast(:area as uuid)
                union
                select p.area_id from area_period p join tree t on p.parent_id = t.id where p.valid @> cast(:tree as date)
            )
            """;

    private Subtree() {}

    /**
     * A place and all that it lies in on a day, as {@code above (id)}, one part of a {@code with recursive}. Binds {@code area}.
     *
     * @param day the parameter that is the day, such as {@code :tree}
     */
    public static String above(String day) {
        return """
                above (id) as (
                    select cast(:area as uuid)
                    union
                    select p.parent_id from area_period p join above a on a.id = p.area_id
                    where p.parent_id is not null and p.valid @> cast(%s as date)
                )
                """.formatted(day);
    }
}
