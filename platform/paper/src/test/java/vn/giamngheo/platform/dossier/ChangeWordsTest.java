package vn.giamngheo.platform.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.LivelihoodProjectState;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.ReviewRoundState;
import vn.giamngheo.platform.event.EventJson;

/** A change is printed in Vietnamese. */
class ChangeWordsTest {

    @Test
    void fieldsHaveWordsAndKeysStay() {
        assertEquals("Chỉ tiêu – CT01 – Giá trị: 361 → 1.400,5", words("/targets/CT01/value", "361", "1400.5"));
        assertEquals(
                "Vốn – 0: (không có) → Dự án, tiểu dự án DA1, Loại vốn đầu tư phát triển, Trung ương 7",
                words(
                        "/fundLines/0",
                        null,
                        "{'lineCode': 'DA1', 'nature': 'investment', 'central': 7, 'programmeCode': null}"));
        assertEquals("Trạng thái: đã ban hành → đã điều chỉnh", words("/status", "'issued'", "'amended'"));
        assertEquals("Thời hạn: 31/12/2023 → (không có)", words("/dueOn", "'2023-12-31'", null));
        assertEquals("a/b: [x; y] → có", words("/a~1b", "['x', 'y']", "true"));
    }

    /** So that a field that is added is named here, too. */
    @ParameterizedTest
    @ValueSource(
            classes = {PlanState.class, LivelihoodProjectState.class, ReviewRoundState.class, ReviewResultState.class})
    void everyFieldThatIsToldHasAWord(Class<?> told) {
        fields(told).forEach(field -> assertNotEquals(field, ChangeWords.field(field), field));
    }

    private static Stream<String> fields(Class<?> told) {
        return Arrays.stream(told.getRecordComponents())
                .flatMap(field ->
                        Stream.concat(Stream.of(field.getName()), within(field).flatMap(ChangeWordsTest::fields)));
    }

    private static Stream<Class<?>> within(RecordComponent field) {
        var types = field.getGenericType() instanceof ParameterizedType list
                ? List.of(list.getActualTypeArguments())
                : List.of(field.getType());
        return types.stream()
                .filter(Class.class::isInstance)
                .<Class<?>>map(type -> (Class<?>) type)
                .filter(Class::isRecord);
    }

    private static String words(String pointer, String from, String to) {
        return ChangeWords.of(new Change(pointer, json(from), json(to)));
    }

    private static JsonNode json(String text) {
        return text == null ? null : EventJson.data(text.replace('\'', '"'), JsonNode.class);
    }
}
