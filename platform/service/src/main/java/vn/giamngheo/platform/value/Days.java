package vn.giamngheo.platform.value;

import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of the suite: a day is a day in Việt Nam, wherever the server stands. */
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Days() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
