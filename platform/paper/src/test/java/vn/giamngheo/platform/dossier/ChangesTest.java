package vn.giamngheo.platform.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giamngheo.platform.event.EventJson;

/** What a thing says otherwise than before. */
class ChangesTest {

    @Test
    void whatIsTheSameIsNoChangeAndCountersSayNothing() {
        assertEquals(
                List.of(),
                between("{'eventVersion': 1, 'a': 1, 'b': null, 'c': [1]}", "{'eventVersion': 2, 'c': [1], 'a': 1}"));
    }

    @Test
    void fieldsComeGoAndChangeEachUnderItsPointer() {
        assertEquals(
                List.of("/a: 1 → 2", "/b/c: \"x\" → null", "/d~1e: null → true"),
                between("{'a': 1, 'b': {'c': 'x'}}", "{'a': 2, 'b': {}, 'd/e': true}"));
    }

    @Test
    void whatHasAKeyIsTheSameThingWhereverItStands() {
        assertEquals(
                List.of("/targets/CT2/value: 8 → 9", "/targets/CT3: null → {\"key\":\"CT3\",\"value\":1}"),
                between(
                        "{'targets': [{'key': 'CT1', 'value': 7}, {'key': 'CT2', 'value': 8}]}",
                        "{'targets': [{'key': 'CT2', 'value': 9}, {'key': 'CT3', 'value': 1}, {'key': 'CT1', 'value': 7}]}"));
    }

    @Test
    void whatSharesAKeyOrHasNoneIsToldApartByItsPosition() {
        assertEquals(
                List.of("/parts/1/amount: 2 → 3"),
                between(
                        "{'parts': [{'key': 'A', 'amount': 1}, {'key': 'A', 'amount': 2}]}",
                        "{'parts': [{'key': 'A', 'amount': 1}, {'key': 'A', 'amount': 3}]}"));
        assertEquals(List.of("/years/1: 2 → null"), between("{'years': [1, 2]}", "{'years': [1]}"));
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        assertEquals(List.of(), between("{'a': 400, 'b': 8.50}", "{'a': 4E+2, 'b': 8.5}"));
        assertEquals(List.of("/a: 362 → 400"), between("{'a': 362.0}", "{'a': 4E+2}"));
    }

    @Test
    void beforeTheFirstTimeNothingWasSaid() {
        assertEquals(List.of(), Changes.between(null, tree("{'a': 1}")));
    }

    @Test
    void thatAThingWentOnIsNoCorrection() {
        assertEquals(
                List.of(false, false, true, true),
                Changes.between(
                                tree("{'state': 'proposed', 'title': 'A', 'targets': []}"),
                                tree(
                                        "{'state': 'approved', 'approvedOn': '2023-07-03', 'title': 'B', 'targets': [{'key': 'CT1'}]}"))
                        .stream()
                        .sorted(Comparator.comparing(
                                change -> List.of("/state", "/approvedOn", "/title", "/targets/CT1")
                                        .indexOf(change.pointer())))
                        .map(Change::corrects)
                        .toList());
    }

    private static List<String> between(String before, String after) {
        return Changes.between(tree(before), tree(after)).stream()
                .map(change -> change.pointer() + ": " + change.from() + " → " + change.to())
                .toList();
    }

    private static JsonNode tree(String json) {
        return EventJson.data(json.replace('\'', '"'), JsonNode.class);
    }
}
