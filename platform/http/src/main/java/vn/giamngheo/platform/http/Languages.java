package vn.giamngheo.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The two languages of the suite; Vietnamese where nothing else is asked for. */
public final class Languages {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Languages() {}

    /** @param acceptLanguage the header's value; null, unreadable or other languages mean Vietnamese */
    public static Locale preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(VIETNAMESE, ENGLISH));
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }
}
