package vn.giamngheo.indicators.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.platform.value.Period;

class OverTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-03-31, 2024-02-01, 2024-02-29",
        "2023-01-01, 2023-12-31, 2022-01-01, 2022-12-31",
        "2023-01-01, 2023-03-31, 2022-10-01, 2022-12-31",
        "2023-07-01, 2023-12-31, 2023-01-01, 2023-06-30"
    })
    void thePreviousPeriodHasAsManyMonths(LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
        var period = new Period(from, to);
        var before = new Period(first, last);
        assertEquals(Optional.of(before), Over.PREVIOUS.from(period));
        assertEquals(Optional.of(period), Over.PREVIOUS.checkedWith(before));
        assertEquals(Optional.of(period), Over.SAME.from(period));
    }

    @Test
    void aTimeThatIsNotOfWholeMonthsHasNone() {
        var period = new Period(LocalDate.of(2023, 1, 5), LocalDate.of(2023, 2, 4));
        assertEquals(Optional.empty(), Over.PREVIOUS.from(period));
    }
}
