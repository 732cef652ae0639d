package vn.giamngheo.platform.exports;

import java.util.Locale;
import vn.giamngheo.platform.http.Languages;

/**
 * What stands above a column.
 *
 * @param key the English name that programs know; the heading for readers of English too
 * @param vietnamese the heading for readers of Vietnamese
 */
public record Heading(String key, String vietnamese) {

    public String in(Locale locale) {
        return locale.equals(Languages.VIETNAMESE) ? vietnamese : key;
    }
}
