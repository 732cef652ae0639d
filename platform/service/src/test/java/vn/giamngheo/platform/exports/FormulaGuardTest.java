package vn.giamngheo.platform.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-x", "@a", "'=1", "''@", "=a\nb", "\n=1", " =1", "\u00a0=1", "\uff1d1"})
    void whatCouldBeAFormulaGetsAnApostropheThatReadingTakesAway(String text) {
        assertEquals("'" + text, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.unguard(FormulaGuard.guard(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "06", "Xã A=B", "'tên'", "a-b"})
    void everythingElseStaysAsItIs(String text) {
        assertEquals(text, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.unguard(text));
    }
}
