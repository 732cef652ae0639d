package vn.giamngheo.platform.place;

/** SQL: who has a thing that a successor of its place may have taken over. */
public final class HeldBy {

    private HeldBy() {}

    /**
     * Whether a thing is of one of some places, or one of them has taken it over by the day {@code :tree}.
     *
     * @param kind of the thing, such as {@code plan}: its handovers are rows of {@code plan_handover} with a {@code plan_id}
     * @param thing the name of its row in the query
     * @param places their ids, such as {@code select id from tree}
     */
    public static String any(String kind, String thing, String places) {
        return """
                (%2$s.area_id in (%3$s) or exists (
                    select from %1$s_handover h
                    where h.%1$s_id = %2$s.id and h.effective_on <= :tree and h.area_id in (%3$s)))
                """.formatted(kind, thing, places);
    }
}
