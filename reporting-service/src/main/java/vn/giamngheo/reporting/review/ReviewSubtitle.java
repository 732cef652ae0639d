package vn.giamngheo.reporting.review;

import java.time.LocalDate;
import java.util.Locale;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.reporting.chart.AskedDays;

/** Of which reviews a chart is: the kind where it is not the yearly one, and the days of decisions where they are asked. */
public final class ReviewSubtitle {

    private ReviewSubtitle() {}

    /** @param from and asOf null where not asked */
    public static String of(String subtitle, String kind, LocalDate from, LocalDate asOf, Locale locale) {
        return AskedDays.after(of(subtitle, kind, locale), from, asOf, locale);
    }

    private static String of(String subtitle, String kind, Locale locale) {
        return AskedReview.YEARLY.equals(kind)
                ? subtitle
                : subtitle + "; "
                        + new Words(AskedReview.kindInWords(kind), kind.replace('_', ' ') + " reviews").in(locale);
    }
}
