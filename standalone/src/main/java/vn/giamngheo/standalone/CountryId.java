package vn.giamngheo.standalone;

/** The place that holds all others. Its id is the same in every installation, so that a first token can name it. */
public final class CountryId {

    public static final String VALUE = "00000000-0000-7000-8000-000000000000";

    private CountryId() {}
}
