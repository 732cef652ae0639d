package vn.giamngheo.platform.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.giamngheo.platform.paper.PaperWords;

/**
 * A change as an official reads it: fields, words and figures in Vietnamese, keys and names as they are. The words stand in
 * {@code ChangeWords.properties}.
 */
final class ChangeWords {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(ChangeWords.class.getName(), Locale.ROOT, ChangeWords.class.getClassLoader());

    private static final String NOTHING = "(không có)";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private ChangeWords() {}

    static String of(Change change) {
        return "%s: %s → %s".formatted(place(change.pointer()), said(change.from()), said(change.to()));
    }

    /** Such as {@code Chỉ tiêu – CT01 – Giá trị}. */
    private static String place(String pointer) {
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(name -> field(name.replace("~1", "/").replace("~0", "~")))
                .collect(Collectors.joining(" – "));
    }

    /** The name itself where it is a key. */
    static String field(String name) {
        return word("field." + name, name);
    }

    private static String said(JsonNode value) {
        if (value == null || value.isNull()) {
            return NOTHING;
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(ChangeWords::said)
                    .collect(Collectors.joining("; ", "[", "]"));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(each -> !each.getValue().isNull())
                    .map(ChangeWords::named)
                    .collect(Collectors.joining(", "));
        }
        return value.isNumber() ? PaperWords.figure(value.decimalValue()) : text(value.asText());
    }

    private static String named(Map.Entry<String, JsonNode> each) {
        return field(each.getKey()) + " " + said(each.getValue());
    }

    private static String text(String text) {
        return text.matches(DAY) ? PaperWords.day(LocalDate.parse(text)) : word("value." + text, text);
    }

    private static String word(String key, String otherwise) {
        return WORDS.containsKey(key) ? WORDS.getString(key) : otherwise;
    }
}
