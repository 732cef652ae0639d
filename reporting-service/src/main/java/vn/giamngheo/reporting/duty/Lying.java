package vn.giamngheo.reporting.duty;

import vn.giamngheo.platform.place.Reach;

/**
 * SQL: whether what a place recorded lies in the asked one: on the day of the tree, or by what has become of it. To follow
 * {@link vn.giamngheo.platform.place.Subtree#TREE}; binds {@code area}, and {@code candidates}, all that ever lay below it.
 */
public final class Lying {

    private Lying() {}

    /** @param place a column with an id, {@code day} one with the day on which it recorded it */
    public static String in(String place, String day) {
        return "(%1$s in (select id from tree) or %1$s = any(:candidates) and exists (%2$s select from up where up.id = :area))"
                .formatted(place, Reach.up(place, day));
    }
}
