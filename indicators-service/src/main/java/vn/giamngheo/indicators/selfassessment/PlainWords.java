package vn.giamngheo.indicators.selfassessment;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.giamngheo.events.Label;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.platform.http.Languages;

/** Says in sentences of {@code PlainWords_vi.properties} and {@code PlainWords_en.properties} why a class is what it is. */
final class PlainWords {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    PlainWords(Locale locale) {
        this.locale = locale;
        this.words =
                ResourceBundle.getBundle(PlainWords.class.getName(), locale, PlainWords.class.getClassLoader(), EXACT);
    }

    List<String> why(AssessmentView.OfStandard result, Settlement settlement, int asked) {
        var why = new ArrayList<String>();
        why.add(means(result, words.getString(settlement.wireName())));
        why.add(deprivation(result, asked));
        result.lacks().forEach(lack -> why.add(lack(lack)));
        why.add(text("class." + result.povertyClass().wireName(), said(result.name())));
        return List.copyOf(why);
    }

    List<String> advice() {
        return List.of(text("advice.decision"), text("advice.request"));
    }

    private String means(AssessmentView.OfStandard result, String where) {
        var held = result.withinLine() ? "within" : "above";
        return result.income() == null
                ? text("points." + held, result.b1Score(), result.b1Threshold(), where)
                : text("income." + held, result.income().dong(), result.line().dong(), where);
    }

    private String deprivation(AssessmentView.OfStandard result, int asked) {
        return result.indicatorsKnown()
                ? text("lacks.known", result.lacks().size(), asked, result.b2Score(), result.b2Mark())
                : text("lacks.unknown", result.lacks().size(), result.b2Score(), result.b2Mark());
    }

    private String lack(AssessmentView.Lack lack) {
        return lack.threshold() == null
                ? text("lack", said(lack.name()))
                : text("lack.because", said(lack.name()), said(lack.threshold()));
    }

    private String said(Label label) {
        return locale.getLanguage().equals(Languages.ENGLISH.getLanguage()) && label.en() != null
                ? label.en()
                : label.vi();
    }

    private String text(String key, Object... args) {
        return new MessageFormat(words.getString(key), locale).format(args);
    }
}
