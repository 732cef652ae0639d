package vn.giamngheo.reporting.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.reporting.chart.AskedDays;
import vn.giamngheo.reporting.chart.BarChart;
import vn.giamngheo.reporting.review.ReviewSubtitle;

/** The comparison as a chart: below each place a bar for each year. */
final class ComparisonChart {

    private static final Words TITLE = new Words("%s %d–%d: %s", "%s from %d to %d: %s");
    private static final Words UNIT = new Words("Đơn vị: %s", "Unit: %s");
    private static final Words MILLIONS = new Words("triệu đồng", "million đồng");
    private static final Words PERCENT = new Words("phần trăm", "percent");
    private static final Words HOUSEHOLDS = new Words("hộ", "households");
    private static final Words PERSONS = new Words("người", "persons");

    private static final String MARK = "*";
    private static final Words MARKED = new Words(
            "%s; (" + MARK + ") có hai năm liền nhau không so sánh được với nhau",
            "%s; (" + MARK + ") two years in a row cannot be held against each other");

    private ComparisonChart() {}

    static BarChart of(ComparisonReport report, Locale locale) {
        var asked = report.parameters();
        return new BarChart(
                TITLE.in(locale)
                        .formatted(
                                said(report.name(), locale),
                                asked.since(),
                                asked.year(),
                                asked.area().name()),
                subtitle(report, locale),
                locale,
                BarChart.Scale.OF_ALL,
                report.total().years().stream()
                        .map(year -> String.valueOf(year.year()))
                        .toList(),
                report.all().map(place -> bar(place, report.unit())).toList());
    }

    private static String subtitle(ComparisonReport report, Locale locale) {
        var unit = asked(UNIT.in(locale).formatted(unit(report.unit(), locale)), report, locale);
        return report.all().anyMatch(ComparisonChart::isMarked)
                ? MARKED.in(locale).formatted(unit)
                : unit;
    }

    /** The unit, with the kind and the last day that were asked. */
    private static String asked(String unit, ComparisonReport report, Locale locale) {
        var of = report.parameters().of();
        var asOf = of.containsKey("asOf") ? LocalDate.parse(of.get("asOf")) : null;
        return of.containsKey("kind")
                ? ReviewSubtitle.of(unit, of.get("kind"), null, asOf, locale)
                : AskedDays.after(unit, asOf, locale);
    }

    private static boolean isMarked(ComparisonReport.OfPlace of) {
        return of.years().stream().anyMatch(year -> year.noChange() != null);
    }

    private static BarChart.Bar bar(ComparisonReport.OfPlace of, String unit) {
        return BarChart.Bar.of(
                of.place().name(),
                isMarked(of) ? MARK : "",
                of.years().stream().map(year -> shown(year.value(), unit)).toArray(BigDecimal[]::new));
    }

    private static BigDecimal shown(BigDecimal value, String unit) {
        return value != null && unit.equals(Compared.DONG) ? value.movePointLeft(6) : value;
    }

    private static String unit(String unit, Locale locale) {
        return switch (unit) {
            case Compared.DONG -> MILLIONS.in(locale);
            case Compared.PERCENT -> PERCENT.in(locale);
            case "households" -> HOUSEHOLDS.in(locale);
            case "persons" -> PERSONS.in(locale);
            default -> UnitWords.in(locale, unit);
        };
    }

    private static String said(Label name, Locale locale) {
        return locale.equals(Locale.ENGLISH) && name.en() != null ? name.en() : name.vi();
    }
}
