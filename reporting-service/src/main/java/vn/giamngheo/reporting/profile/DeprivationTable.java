package vn.giamngheo.reporting.profile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.reporting.review.Share;

/**
 * What households lack as a table: of each place and class a line of each dimension, followed by its indicators. Its columns are
 * a promise: new ones come last.
 */
final class DeprivationTable {

    private DeprivationTable() {}

    static List<Heading> headings() {
        return List.of(
                new Heading("code", "Mã địa bàn"),
                new Heading("place", "Địa bàn"),
                new Heading("class", "Loại hộ"),
                new Heading("dimension", "Mã chiều"),
                new Heading("dimensionName", "Chiều thiếu hụt"),
                new Heading("indicator", "Mã chỉ số"),
                new Heading("indicatorName", "Chỉ số thiếu hụt"),
                new Heading("households", "Số hộ thiếu hụt"),
                new Heading("ofHouseholds", "Tổng số hộ"),
                new Heading("householdsPercent", "Tỷ lệ hộ (%)"),
                new Heading("persons", "Số nhân khẩu của các hộ đó"),
                new Heading("ofPersons", "Tổng số nhân khẩu"),
                new Heading("personsPercent", "Tỷ lệ nhân khẩu (%)"),
                new Heading("surveyed", "Số hộ đã biết mức độ thiếu hụt"));
    }

    static List<List<Object>> rows(DeprivationProfile.OfPlace place) {
        return Stream.of(
                        lines(place, "Hộ nghèo", place.poor()),
                        lines(place, "Hộ cận nghèo", place.nearPoor()),
                        lines(place, "Hộ nghèo đa chiều", place.multidimensional()))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<List<Object>> lines(
            DeprivationProfile.OfPlace place, String name, DeprivationProfile.OfClass of) {
        return of.dimensions().stream()
                .flatMap(dimension -> Stream.concat(
                        Stream.of(line(
                                place, name, of, dimension, null, null, dimension.households(), dimension.persons())),
                        dimension.indicators().stream()
                                .map(indicator -> line(
                                        place,
                                        name,
                                        of,
                                        dimension,
                                        indicator.code(),
                                        indicator.name(),
                                        indicator.households(),
                                        indicator.persons()))));
    }

    private static List<Object> line(
            DeprivationProfile.OfPlace place,
            String name,
            DeprivationProfile.OfClass of,
            DeprivationProfile.OfDimension dimension,
            String indicator,
            String indicatorName,
            Share households,
            Share persons) {
        return Arrays.asList(
                place.place().code(),
                place.place().name(),
                name,
                dimension.code(),
                dimension.name(),
                indicator,
                indicatorName,
                households.numerator(),
                households.denominator(),
                households.percent(),
                persons.numerator(),
                persons.denominator(),
                persons.percent(),
                of.surveyed());
    }
}
