package vn.giamngheo.reporting.chart;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.paper.PaperWords;

/** The days that a chart was narrowed to, in its subtitle: a picture is handed round without its question. */
public final class AskedDays {

    private static final Words FROM = new Words("từ ngày %s", "from %s");
    private static final Words UNTIL = new Words("đến ngày %s", "up to %s");

    private AskedDays() {}

    /** @param asOf the last day that counts; null where all counts */
    public static String after(String subtitle, LocalDate asOf, Locale locale) {
        return after(subtitle, null, asOf, locale);
    }

    /** The same. @param from the first day that counts; null where all before counts, too */
    public static String after(String subtitle, LocalDate from, LocalDate asOf, Locale locale) {
        var days = Stream.of(said(FROM, from, locale), said(UNTIL, asOf, locale))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return days.isEmpty() ? subtitle : subtitle + "; " + days;
    }

    private static String said(Words word, LocalDate day, Locale locale) {
        if (day == null) {
            return null;
        }
        return word.in(locale).formatted(locale.equals(Languages.VIETNAMESE) ? PaperWords.day(day) : day.toString());
    }
}
