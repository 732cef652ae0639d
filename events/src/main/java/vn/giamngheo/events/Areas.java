package vn.giamngheo.events;

import java.util.UUID;

/** What every service knows of the tree of places before it has heard of any. */
public final class Areas {

    /** The country: the root of every tree and the giver of central money. The same id in every installation. */
    public static final UUID COUNTRY_ID = UUID.fromString("00000000-0000-7000-8000-000000000000");

    /** The code by which the country is asked for; the official codes of units have digits only. */
    public static final String COUNTRY_CODE = "VN";

    private Areas() {}
}
