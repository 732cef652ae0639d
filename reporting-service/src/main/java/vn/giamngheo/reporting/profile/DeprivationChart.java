package vn.giamngheo.reporting.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.reporting.chart.BarChart;
import vn.giamngheo.reporting.review.ReviewSubtitle;
import vn.giamngheo.reporting.review.Share;

/** What households lack as a chart: of each dimension the rates among the poor and the near-poor of the place. */
final class DeprivationChart {

    private static final Words TITLE =
            new Words("Mức độ thiếu hụt theo chiều năm %d: %s", "Deprivation by dimension in %d: %s");
    private static final Words UNIT = new Words(
            "Phần trăm số hộ của từng loại; %d/%d thôn có kết quả; đã biết mức độ thiếu hụt của %d/%d hộ nghèo, %d/%d hộ cận nghèo",
            "Percent of the households of each class; %d of %d villages have a result; what they lack is known of %d of %d poor"
                    + " and %d of %d near-poor households");
    private static final Words POOR = new Words("Hộ nghèo", "Poor");
    private static final Words NEAR_POOR = new Words("Hộ cận nghèo", "Near-poor");

    private DeprivationChart() {}

    static BarChart of(DeprivationProfile report, Locale locale) {
        var place = report.total();
        return new BarChart(
                TITLE.in(locale).formatted(report.year(), place.place().name()),
                ReviewSubtitle.of(known(place, locale), report.kind(), null, report.asOf(), locale),
                locale,
                BarChart.Scale.OF_ALL,
                List.of(POOR.in(locale), NEAR_POOR.in(locale)),
                place.multidimensional().dimensions().stream()
                        .map(dimension -> BarChart.Bar.of(
                                dimension.name(),
                                "",
                                percent(place.poor(), dimension.code()),
                                percent(place.nearPoor(), dimension.code())))
                        .toList());
    }

    /** The unit, and of how many households it is known what they lack. */
    private static String known(DeprivationProfile.OfPlace place, Locale locale) {
        return UNIT.in(locale)
                .formatted(
                        place.reported(),
                        place.villages(),
                        place.poor().surveyed(),
                        place.poor().households(),
                        place.nearPoor().surveyed(),
                        place.nearPoor().households());
    }

    private static BigDecimal percent(DeprivationProfile.OfClass of, String dimension) {
        return of.dimensions().stream()
                .filter(each -> each.code().equals(dimension))
                .map(DeprivationProfile.OfDimension::households)
                .map(Share::percent)
                .findFirst()
                .orElse(null);
    }
}
