package vn.giamngheo.reporting.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "DAILY,     ,   2026-02-27, 2026-02-27, 2026-02-28, 2026-03-01",
        "WEEKLY,    1,  2026-03-01, 2026-03-02, 2026-03-09, 2026-03-16",
        "WEEKLY,    7,  2026-03-01, 2026-03-01, 2026-03-08, 2026-03-15",
        "MONTHLY,   31, 2026-01-31, 2026-01-31, 2026-02-28, 2026-03-31",
        "MONTHLY,   5,  2026-01-06, 2026-02-05, 2026-03-05, 2026-04-05",
        "QUARTERLY, 10, 2025-11-01, 2026-01-10, 2026-04-10, 2026-07-10",
        "QUARTERLY, 31, 2026-04-30, 2026-04-30, 2026-07-31, 2026-10-31"
    })
    void itIsDueOnItsDays(Cadence cadence, Integer day, LocalDate from, String first, String second, String third) {
        var times = new Times(cadence, day, 7, from, null);
        var one = times.first().orElseThrow();
        var two = times.after(one).orElseThrow();
        assertEquals(Instant.parse(first + "T00:00:00Z"), one);
        assertEquals(Instant.parse(second + "T00:00:00Z"), two);
        assertEquals(Optional.of(Instant.parse(third + "T00:00:00Z")), times.after(two));
    }

    @Test
    void anEarlyHourInVietNamIsOfTheDayBeforeInUtcAndStillOfItsOwnDay() {
        var due = new Times(Cadence.DAILY, null, 1, LocalDate.of(2026, 3, 1), null)
                .first()
                .orElseThrow();
        assertEquals(Instant.parse("2026-02-28T18:00:00Z"), due);
        assertEquals(LocalDate.of(2026, 3, 1), Times.dayOf(due));
    }

    @Test
    void theLastDayIsStillDueAndNoneAfterIt() {
        var times = new Times(Cadence.DAILY, null, 23, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
        var last = times.after(times.first().orElseThrow()).orElseThrow();
        assertEquals(LocalDate.of(2026, 3, 2), Times.dayOf(last));
        assertEquals(Optional.empty(), times.after(last));
    }
}
