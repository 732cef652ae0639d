package vn.giamngheo.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.snapshot.InWords;

/** What the text of a submission says of a report. */
final class SignedText {

    private SignedText() {}

    /** The words of an answered report; every line of its tables has as many cells as the heading. */
    static InWords of(String report, ValidatableResponse answer) {
        var words = CDI.current().select(Catalogue.class).get().named(report).inWords(json(answer));
        words.tables().forEach(SignedText::assertWhole);
        return words;
    }

    private static void assertWhole(InWords.Table table) {
        assertEquals(table.headings().size(), table.numbers().size(), table.title());
        table.rows().forEach(row -> assertEquals(table.headings().size(), row.size(), row::toString));
    }

    static List<String> lastRow(InWords words) {
        var rows = words.tables().get(0).rows();
        return rows.get(rows.size() - 1);
    }

    private static JsonNode json(ValidatableResponse answer) {
        try {
            return new ObjectMapper().readTree(answer.extract().asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
