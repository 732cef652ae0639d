package vn.giamngheo.plans.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What two revisions of a plan say otherwise, however each was kept. */
class PlanDifferencesTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void theSameNumberAndTheSameNothingAreNoDifference() throws Exception {
        assertEquals(
                List.of(),
                differences(
                        "{'targets': [{'key': 'CT01', 'value': 3E+1, 'unit': null}], 'parent': null}",
                        "{'targets': [{'key': 'CT01', 'value': 30}]}"));
    }

    @Test
    void numbersAreToldInDigits() throws Exception {
        assertEquals(
                List.of("/targets/CT01/value 30 40"),
                differences(
                        "{'targets': [{'key': 'CT01', 'value': 3E+1}]}",
                        "{'targets': [{'key': 'CT01', 'value': 4E+1}]}"));
    }

    private static List<String> differences(String earlier, String later) throws JsonProcessingException {
        return PlanDifferences.between(tree(earlier), tree(later), Locale.ENGLISH).differences().stream()
                .map(each -> each.path() + " " + each.before() + " " + each.after())
                .toList();
    }

    private static JsonNode tree(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
