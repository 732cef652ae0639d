package vn.giamngheo.platform.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The calendar of the suite: a day is a day in Việt Nam, wherever the server stands. */
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String FORM = "2023-03-16";

    private Days() {}

    /**
     * Reads a day like 2023-03-16, with four digits of the year: no time of day, no year that no database holds.
     *
     * @throws DateTimeException when it is none
     */
    public static LocalDate read(String text) {
        if (text.length() != FORM.length()) {
            throw new DateTimeException(text);
        }
        return LocalDate.parse(text);
    }

    /**
     * Reads a moment like 2023-03-16T08:00:00+07:00, with four digits of the year.
     *
     * @return the same moment in UTC
     * @throws DateTimeException when it is none
     */
    public static OffsetDateTime readMoment(String text) {
        if (text.length() < FORM.length()) {
            throw new DateTimeException(text);
        }
        read(text.substring(0, FORM.length()));
        return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
    }

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
