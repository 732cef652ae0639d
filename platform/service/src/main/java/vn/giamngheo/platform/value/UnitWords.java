package vn.giamngheo.platform.value;

import java.util.Locale;
import java.util.Map;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.Words;

/** The units of indicators as Vietnamese papers and tables print them. */
public final class UnitWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("percent", "%"),
            Map.entry("percentage_points", "điểm %"),
            Map.entry("percentage_points_per_year", "điểm %/năm"),
            Map.entry("households", "hộ"),
            Map.entry("people", "người"),
            Map.entry("persons", "người"),
            Map.entry("models", "mô hình"),
            Map.entry("works", "công trình"),
            Map.entry("communes", "xã"),
            Map.entry("villages", "thôn"));

    private UnitWords() {}

    /** The unit itself for readers of English, and where there is no word for it. */
    public static String in(Locale locale, String unit) {
        return locale.getLanguage().equals(Languages.ENGLISH.getLanguage()) ? unit : printed(unit);
    }

    /** It in a message; see {@link #in}. */
    public static Words words(String unit) {
        return new Words(printed(unit), unit);
    }

    /** @return the unit itself where there is no word for it */
    public static String printed(String unit) {
        return WORDS.getOrDefault(unit, unit);
    }
}
