package vn.giamngheo.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WordlessTest {

    private static final String NAME = "Bà Thử Nghiệm";

    @Test
    void aFailureIsToldWithoutItsWords() {
        var sql = new SQLException("Failing row contains (" + NAME + ")", "23502");
        var told = printed(Wordless.of(new IllegalStateException("payee " + NAME, sql)));
        assertFalse(told.contains(NAME), told);
        assertTrue(told.startsWith("java.lang.IllegalStateException"), told);
        assertTrue(told.contains("Caused by: java.sql.SQLException 23502"), told);
        assertTrue(told.contains("WordlessTest.aFailureIsToldWithoutItsWords"), told);
    }

    @Test
    void oneLineNamesAllKinds() {
        var failure = new IllegalStateException(NAME, new SQLException(NAME, "08006"));
        assertEquals("java.lang.IllegalStateException < java.sql.SQLException 08006", Wordless.kinds(failure));
    }

    @Test
    void aChainThatLeadsBackToItselfEnds() {
        var first = new IllegalStateException();
        first.initCause(new IllegalArgumentException(first));
        assertEquals(20, printed(Wordless.of(first)).split("Illegal").length - 1);
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
