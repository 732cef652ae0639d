package vn.giamngheo.indicators.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.indicators.household.SupportNeed;
import vn.giamngheo.platform.http.ProblemException;

/** What the register is written as is read again as the same. */
class SupportsTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bò giống",
                "Bò giống; 2 con",
                ";",
                "\"Bò\"",
                "\"",
                "máy 12\" mới",
                "\"a\"; \"b\"",
                "a: b; c: d",
                "housing",
                "housing; credit"
            })
    void whatIsWrittenIsReadAgain(String what) {
        var supports = List.of(
                new PlannedSupport(SupportNeed.PRODUCTION, what),
                new PlannedSupport(SupportNeed.HOUSING, null),
                new PlannedSupport(SupportNeed.CREDIT, what));
        assertEquals(supports, SupportsText.read(SupportsText.of(supports)), SupportsText.of(supports));
    }

    @Test
    void aListIsReadHoweverItIsSpaced() {
        assertEquals(
                List.of(
                        new PlannedSupport(SupportNeed.PRODUCTION, "bò giống"),
                        new PlannedSupport(SupportNeed.HOUSING, null),
                        new PlannedSupport(SupportNeed.CREDIT, null)),
                SupportsText.read(" production :  bò giống ;; housing;credit: ;"));
        assertEquals(List.of(), SupportsText.read(null));
        assertEquals(List.of(), SupportsText.read(" ; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"luck", "production: bò; 2 con", "production: \"bò; 2 con", ": bò", "production: \"a\" b; c"})
    void whatIsNoSuchListIsRefused(String text) {
        assertThrows(ProblemException.class, () -> SupportsText.read(text));
    }

    @Test
    void noListIsLongerThanThePlanMayBe() {
        var many =
                String.join(";", IntStream.range(0, 21).mapToObj(i -> "credit").toList());
        assertThrows(ProblemException.class, () -> SupportsText.read(many));
        assertThrows(ProblemException.class, () -> SupportsText.read("credit: " + "a".repeat(201)));
        assertEquals(
                1, SupportsText.read("credit: \"" + "a;".repeat(100) + "\"").size());
    }
}
