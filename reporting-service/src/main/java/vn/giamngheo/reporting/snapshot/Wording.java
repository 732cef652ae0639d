package vn.giamngheo.reporting.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** Figures of a report's JSON as Vietnamese documents write them. */
public final class Wording {

    private static final String NOTHING = "-";

    private static final Map<String, String> SOURCES = Map.of(
            "central", "Ngân sách trung ương",
            "province", "Ngân sách tỉnh",
            "district", "Ngân sách huyện",
            "commune", "Ngân sách xã",
            "local", "Ngân sách địa phương");

    private Wording() {}

    /** The items of a list, or of nothing. */
    public static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** An amount in triệu đồng, without the words. */
    public static String millions(JsonNode dong) {
        return dong.isNumber() ? PaperWords.millions(Money.of(dong.longValue())) : NOTHING;
    }

    public static String number(JsonNode value) {
        return value.isNumber() ? PaperWords.figure(value.decimalValue()) : NOTHING;
    }

    /** The percentage of a rate, or that there is none. */
    public static String percent(JsonNode rate) {
        return rate.path("percent").isNumber() ? number(rate.path("percent")) + " %" : NOTHING;
    }

    /** A text, or nothing where there is none. */
    public static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : "";
    }

    /** {@code 30/06/2023}, or nothing where there is none. */
    public static String day(JsonNode value) {
        return value.isTextual() ? PaperWords.day(LocalDate.parse(value.textValue())) : "";
    }

    /** Whose budget money is of. */
    public static String source(JsonNode value) {
        return source(text(value));
    }

    /** The same of a code. */
    public static String source(String code) {
        return SOURCES.getOrDefault(code, code);
    }

    /** What money is for, by its code. */
    public static String nature(String code) {
        return Stream.of(Nature.values())
                .filter(nature -> nature.wireName().equals(code))
                .map(nature -> nature.words().vi())
                .findFirst()
                .orElse(code);
    }

    /** What is said of a thing, with the place that the thing is of, where it says one. */
    public static String ofPlace(String said, JsonNode thing) {
        var place = text(thing.path("place").path("name"));
        return place.isEmpty() ? said : said + " (" + place + ")";
    }

    /** A code with its name. */
    public static String named(JsonNode code, JsonNode name) {
        return (text(code) + " " + text(name)).strip();
    }
}
