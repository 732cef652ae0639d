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
}
