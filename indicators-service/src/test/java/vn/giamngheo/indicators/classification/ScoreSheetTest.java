package vn.giamngheo.indicators.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    private static final ScoreSheet SHEET = new ScoreSheet(List.of(
            new ScoreSheet.Item("roof_tile", "roof", 10, 1),
            new ScoreSheet.Item("roof_leaf", "roof", 0, 1),
            new ScoreSheet.Item("buffalo", null, 15, 3),
            new ScoreSheet.Item("dependant", null, -5, 10)));

    @Test
    void whatCountsSeveralTimesCountsUpToItsMost() {
        assertEquals(0, SHEET.score(Map.of()));
        assertEquals(10, SHEET.score(Map.of("roof_tile", 1)));
        assertEquals(45, SHEET.score(Map.of("buffalo", 3)));
        assertEquals(45, SHEET.score(Map.of("buffalo", 4)));
        assertEquals(45, SHEET.score(Map.of("roof_tile", 1, "buffalo", 3, "dependant", 2)));
    }

    @Test
    void ofAChoiceOnlyOneIsTaken() {
        var both = Map.of("roof_tile", 1, "roof_leaf", 1);
        assertThrows(ScoreSheet.NotOnSheet.class, () -> SHEET.score(both));
        assertEquals(10, SHEET.score(Map.of("roof_tile", 1, "roof_leaf", 0)));
    }

    @Test
    void whatIsNotOnTheSheetIsNamed() {
        var refused = assertThrows(ScoreSheet.NotOnSheet.class, () -> SHEET.score(Map.of("car", 1)));
        assertEquals("car", refused.code());
    }
}
