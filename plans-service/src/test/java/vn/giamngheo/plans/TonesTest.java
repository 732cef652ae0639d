package vn.giamngheo.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonesTest {

    @ParameterizedTest
    @CsvSource({"Hoà Bình,HÒA BÌNH", "Thuỷ,Thủy", "Khoẻ,Khỏe", "Ngoè,Ngòe", "quý,qúy", "Hoà,Hoà"})
    void aToneIsTheSameOnEitherVowel(String one, String other) {
        assertEquals(Tones.first(one), Tones.first(other));
    }

    @ParameterizedTest
    @CsvSource({"Hòa,Hóa", "Mường,Mương", "Mai,Mải", "Bế,Bệ", "Đa,Da"})
    void anotherToneIsAnotherWord(String one, String other) {
        assertNotEquals(Tones.first(one), Tones.first(other));
    }

    @Test
    void theBeginningOfAWordIsFoundInIt() {
        assertTrue(Tones.first("Hoài Đức").contains(Tones.first("hoà")));
        assertTrue(Tones.first("Phường Chiềng").contains(Tones.first("phườ")));
    }

    @ParameterizedTest
    @CsvSource({"Hoà Bình,hoa binh", "Đặc khu,dac khu", "Mường Nhé,muong nhe", "Huổi Lếch,huoi lech"})
    void withoutMarksEveryToneIsFound(String name, String typed) {
        assertEquals(typed, Tones.none(Tones.first(name)));
        assertEquals(typed, Tones.first(typed));
    }
}
