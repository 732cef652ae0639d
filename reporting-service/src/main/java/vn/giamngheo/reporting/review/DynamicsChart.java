package vn.giamngheo.reporting.review;

import java.util.List;
import java.util.Locale;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.reporting.chart.BarChart;

/** Poverty over the years as a chart: of each year the rates of poor and near-poor households of the place. */
final class DynamicsChart {

    private static final Words TITLE = new Words(
            "Diễn biến tỷ lệ hộ nghèo, hộ cận nghèo %d–%d: %s", "Poor and near-poor households from %d to %d: %s");
    private static final Words UNIT = new Words(
            "Phần trăm số hộ; trong ngoặc: số thôn có kết quả trên tổng số thôn",
            "Percent of households; in brackets: villages with a result of all villages");
    private static final Words POOR = new Words("Hộ nghèo", "Poor");
    private static final Words NEAR_POOR = new Words("Hộ cận nghèo", "Near-poor");

    private DynamicsChart() {}

    static BarChart of(PovertyDynamics report, Locale locale) {
        var asked = report.parameters();
        return new BarChart(
                TITLE.in(locale)
                        .formatted(asked.since(), asked.year(), asked.area().name()),
                UNIT.in(locale),
                locale,
                BarChart.Scale.OF_ALL,
                List.of(POOR.in(locale), NEAR_POOR.in(locale)),
                report.total().years().stream().map(DynamicsChart::bar).toList());
    }

    private static BarChart.Bar bar(PovertyDynamics.OfYear year) {
        return BarChart.Bar.of(
                String.valueOf(year.year()),
                year.reported() + "/" + year.villages(),
                year.households().poor().rate().percent(),
                year.households().nearPoor().rate().percent());
    }
}
