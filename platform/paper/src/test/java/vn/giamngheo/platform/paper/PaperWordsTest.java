package vn.giamngheo.platform.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.platform.value.Money;

class PaperWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Xã Cao Bốn,         Ủy ban nhân dân xã Cao Bốn",
        "Đặc khu Cồn Cỏ,     Ủy ban nhân dân đặc khu Cồn Cỏ",
        "Thành phố Hà Nội,   Ủy ban nhân dân thành phố Hà Nội",
        "Thị trấn Phủ Thông, Ủy ban nhân dân thị trấn Phủ Thông",
        "Xãy,                Ủy ban nhân dân Xãy"
    })
    void aPeoplesCommitteeIsCalledByItsPlace(String place, String called) {
        assertEquals(called, PaperWords.peoplesCommittee(place));
    }

    @ParameterizedTest
    @CsvSource({"-11, 0", "11, 0", "-110, '-0,0001'", "5629000000, 5.629", "-500000, '-0,5'"})
    void whatRoundsToNothingHasNoSign(long dong, String millions) {
        assertEquals(millions, PaperWords.millions(Money.of(dong)));
    }

    @Test
    void aMomentIsThatOfTheClocksOfVietnam() {
        assertEquals("00:30 ngày 01/03/2026", PaperWords.moment(Instant.parse("2026-02-28T17:30:00Z")));
    }
}
