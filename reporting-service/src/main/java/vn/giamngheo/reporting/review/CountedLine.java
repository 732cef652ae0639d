package vn.giamngheo.reporting.review;

import java.util.Map;
import vn.giamngheo.platform.exports.Heading;

/** What a line of a form counts: its code for programs, its word on paper. */
public final class CountedLine {

    public static final String HOUSEHOLDS = "households";

    public static final String PERSONS = "persons";

    public static final Heading HEADING =
            new Heading("line", "Hộ / Nhân khẩu").inWords(Map.of(HOUSEHOLDS, "Hộ", PERSONS, "Nhân khẩu"));

    private CountedLine() {}
}
