package vn.giamngheo.platform.finding;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.http.Languages;

/** The words of findings, in {@code FindingWords_vi.properties} and {@code FindingWords_en.properties}. */
public final class FindingWords {

    private static final String MONEY = "VND";

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FindingWords() {}

    /** Whether there are words for the code. */
    public static boolean knows(String code) {
        return words(Languages.VIETNAMESE).containsKey(code + ".detail");
    }

    public static Label title(FindingState finding) {
        return title(finding.code());
    }

    /** The same of all findings of a code. */
    public static Label title(String code) {
        return label(locale -> text(code + ".title", code, locale));
    }

    /** The placeholders are the finding's args and then the values of its terms. */
    public static Label detail(FindingState finding) {
        return label(locale -> detail(finding, locale));
    }

    /** A word for what a term is; the key itself where the term is named after a thing. */
    public static Label term(String label) {
        return label(locale -> text("term." + label, label, locale));
    }

    private static String detail(FindingState finding, Locale locale) {
        var terms = finding.arithmetic() == null
                ? Stream.<String>of()
                : finding.arithmetic().terms().stream().map(term -> value(term, locale));
        var args = Stream.concat(finding.args().stream().map(arg -> text("arg." + arg, arg, locale)), terms);
        return new MessageFormat(text(finding.code() + ".detail", finding.code(), locale), locale)
                .format(args.toArray());
    }

    private static String value(FindingState.Term term, Locale locale) {
        return term.unit().equals(MONEY)
                ? NumberFormat.getIntegerInstance(locale).format(new BigDecimal(term.value()))
                : term.value();
    }

    private static String text(String key, String otherwise, Locale locale) {
        var words = words(locale);
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                FindingWords.class.getName(), locale, FindingWords.class.getClassLoader(), EXACT);
    }

    private static Label label(Function<Locale, String> text) {
        return new Label(text.apply(Languages.VIETNAMESE), text.apply(Languages.ENGLISH));
    }
}
