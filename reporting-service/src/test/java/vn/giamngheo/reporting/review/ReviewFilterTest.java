package vn.giamngheo.reporting.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewFilterTest {

    private static final LocalDate FROM = LocalDate.of(2026, 2, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 29);

    /** Who lost a place in between does not read what was decided there afterwards. */
    @Test
    void whatIsAskedByDaysIsShownUpToTheLastOfThem() {
        assertEquals(AS_OF, filter("regular", FROM).latest());
    }

    @Test
    void whatIsAskedByYearIsShownUpToItsEnd() {
        assertEquals(LocalDate.of(2025, 12, 31), filter("regular", null).latest());
        assertEquals(LocalDate.of(2025, 12, 31), filter("yearly", FROM).latest());
    }

    private static ReviewFilter filter(String kind, LocalDate from) {
        return new ReviewFilter(new UUID(0, 1), AS_OF, 2025, kind, "STANDARD", from, AS_OF);
    }
}
