package vn.giamngheo.plans.programme;

/** SQL that finds what a place has of those above it. */
final class PlacesAbove {

    /**
     * A place and those above it on a day, as {@code up (id, height)}, to begin a query with; the place itself has height
     * 0. Binds {@code area} and {@code on}.
     */
    static final String WITH = """
            with recursive up (id, height) as (
                select cast(:area as uuid), 0
                union
                select p.parent_id, up.height + 1 from area_period p join up on up.id = p.area_id
                where p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on) and p.parent_id is not null
            )
            """;

    private PlacesAbove() {}
}
