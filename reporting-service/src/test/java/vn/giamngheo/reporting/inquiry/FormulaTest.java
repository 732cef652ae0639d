package vn.giamngheo.reporting.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold between columns is said as people write it under a table. */
class FormulaTest {

    private static final Map<String, BigDecimal> VALUES =
            Map.of("total", new BigDecimal("5"), "poor", new BigDecimal("3"), "near_poor", new BigDecimal("2.0"));

    @ParameterizedTest
    @CsvSource({
        "total = poor + near_poor, true",
        "total - poor = near_poor, true",
        "-poor + total = 2, true",
        "total = 2 + 3.00, true",
        "total < poor + near_poor, false",
        "total <= poor + near_poor, true",
        "poor >= near_poor, true",
        "poor > 3, false",
        "total=poor, false"
    })
    void itHoldsOrNot(String text, boolean holds) {
        assertEquals(holds, Formula.read(text).orElseThrow().isKept(VALUES));
    }

    @Test
    void itSaysNothingWhereAColumnIsBlank() {
        assertTrue(Formula.read("total = poor + minor").orElseThrow().isKept(VALUES));
    }

    @Test
    void itIsToldWithItsFigures() {
        assertEquals(
                "5 = 3 + 2.0",
                Formula.read("total = poor + near_poor").orElseThrow().with(VALUES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "total",
                "total =",
                "= total",
                "total == poor",
                "total = poor = 3",
                "total = poor *2",
                "total = (poor)",
                "total = poor near_poor",
                "Total = poor",
                "total = 1e9"
            })
    void whatIsNoneIsNotRead(String text) {
        assertTrue(Formula.read(text).isEmpty(), text);
    }
}
