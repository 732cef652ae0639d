package vn.giamngheo.indicators.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.platform.paper.PaperWords;

/** Values of fields as papers write them; what is not known is a line of dots to write on. */
final class PaperValues {

    static final String DOTS = "……………";

    private final Map<String, String> values = new LinkedHashMap<>();

    PaperValues with(String field, String text) {
        values.put(field, text == null ? DOTS : text);
        return this;
    }

    PaperValues with(String field, LocalDate day) {
        return with(field, day == null ? null : PaperWords.day(day));
    }

    PaperValues with(String field, Number number) {
        return with(
                field,
                number == null
                        ? null
                        : PaperWords.figure(number instanceof BigDecimal decimal ? decimal : whole(number)));
    }

    private static BigDecimal whole(Number number) {
        return BigDecimal.valueOf(number.longValue());
    }

    /** A mark where it is so, nothing where it is not, to be ticked where nobody knows. */
    PaperValues ticked(String field, Boolean mark) {
        return with(field, Boolean.TRUE.equals(mark) ? "X" : "");
    }

    PaperValues all(PaperValues others) {
        values.putAll(others.values);
        return this;
    }

    Map<String, String> map() {
        return Map.copyOf(values);
    }

    /** A line with each of these fields to write on. */
    static Map<String, String> empty(List<String> fields) {
        var values = new PaperValues();
        fields.forEach(field -> values.with(field, (String) null));
        return values.map();
    }

    static String words(PovertyClass povertyClass) {
        return povertyClass == null ? null : povertyClass.words();
    }

    static String words(Settlement settlement) {
        if (settlement == null) {
            return null;
        }
        return settlement == Settlement.RURAL ? "Nông thôn" : "Thành thị";
    }
}
