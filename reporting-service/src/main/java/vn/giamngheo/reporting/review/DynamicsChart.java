package vn.giamngheo.reporting.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.reporting.chart.BarChart;
import vn.giamngheo.reporting.restatement.WhyNoChange;

/** Poverty over the years as a chart: of each year the rates of poor and near-poor households of the place. */
final class DynamicsChart {

    private static final Words TITLE = new Words(
            "Diễn biến tỷ lệ hộ nghèo, hộ cận nghèo %d–%d: %s", "Poor and near-poor households from %d to %d: %s");
    private static final Words UNIT = new Words(
            "Phần trăm số hộ; trong ngoặc: số thôn có kết quả trên tổng số thôn",
            "Percent of households; in brackets: villages with a result of all villages");
    private static final Words POOR = new Words("Hộ nghèo", "Poor");
    private static final Words NEAR_POOR = new Words("Hộ cận nghèo", "Near-poor");

    private static final String MARK = "*";
    private static final Words MARKED = new Words(
            "%s; (" + MARK + ") không so sánh được với năm trước: %s",
            "%s; (" + MARK + ") cannot be held against the year before: %s");

    private DynamicsChart() {}

    static BarChart of(PovertyDynamics report, Locale locale) {
        var asked = report.parameters();
        return new BarChart(
                TITLE.in(locale)
                        .formatted(asked.since(), asked.year(), asked.area().name()),
                ReviewSubtitle.of(subtitle(report.total().years(), locale), asked.kind(), null, asked.asOf(), locale),
                locale,
                BarChart.Scale.OF_ALL,
                List.of(POOR.in(locale), NEAR_POOR.in(locale)),
                report.total().years().stream().map(DynamicsChart::bar).toList());
    }

    private static String subtitle(List<PovertyDynamics.OfYear> years, Locale locale) {
        var why = years.stream()
                .flatMap(DynamicsChart::noChanges)
                .distinct()
                .map(each -> new Words(each.words().vi(), each.words().en()).in(locale))
                .collect(Collectors.joining("; "));
        return why.isEmpty() ? UNIT.in(locale) : MARKED.in(locale).formatted(UNIT.in(locale), why);
    }

    /** Of the rates that are drawn. */
    private static Stream<WhyNoChange> noChanges(PovertyDynamics.OfYear year) {
        return Stream.of(year.households().poor(), year.households().nearPoor())
                .flatMap(each -> Stream.ofNullable(each.rate().noChange()));
    }

    private static BarChart.Bar bar(PovertyDynamics.OfYear year) {
        var mark = noChanges(year).findAny().isPresent() ? "; " + MARK : "";
        return BarChart.Bar.of(
                String.valueOf(year.year()),
                year.reported() + "/" + year.villages() + mark,
                year.households().poor().rate().percent(),
                year.households().nearPoor().rate().percent());
    }
}
