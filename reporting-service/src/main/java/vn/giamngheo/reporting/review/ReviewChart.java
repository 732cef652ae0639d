package vn.giamngheo.reporting.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.reporting.chart.BarChart;

/** The result of a year's reviews as a chart: the rates of poor and near-poor households, of the place and those below. */
final class ReviewChart {

    private static final Words TITLE =
            new Words("Tỷ lệ hộ nghèo, hộ cận nghèo năm %d: %s", "Poor and near-poor households in %d: %s");
    private static final Words UNIT = new Words(
            "Phần trăm số hộ; trong ngoặc: số thôn có kết quả trên tổng số thôn",
            "Percent of households; in brackets: villages with a result of all villages");
    private static final Words POOR = new Words("Hộ nghèo", "Poor");
    private static final Words NEAR_POOR = new Words("Hộ cận nghèo", "Near-poor");

    private ReviewChart() {}

    static BarChart of(ReviewReport report, Locale locale) {
        return new BarChart(
                TITLE.in(locale).formatted(report.year(), report.total().place().name()),
                ReviewSubtitle.of(UNIT.in(locale), report.kind(), report.from(), report.asOf(), locale),
                locale,
                BarChart.Scale.OF_ALL,
                List.of(POOR.in(locale), NEAR_POOR.in(locale)),
                Stream.concat(Stream.of(report.total()), report.places().stream())
                        .map(ReviewChart::bar)
                        .toList());
    }

    private static BarChart.Bar bar(PlaceResult result) {
        return BarChart.Bar.of(
                result.place().name(),
                result.reported() + "/" + result.villages(),
                result.households().poor().percent(),
                result.households().nearPoor().percent());
    }
}
