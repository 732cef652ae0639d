package vn.giamngheo.reporting.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.reporting.review.Share;
import vn.giamngheo.reporting.sheet.About;

/**
 * What households lack as a table: of each place and class a line of each dimension, followed by its indicators. Its columns are
 * a promise: new ones come last.
 */
final class DeprivationTable {

    private static final Map<String, String> CLASSES =
            Map.of("poor", "Hộ nghèo", "near_poor", "Hộ cận nghèo", "multidimensional", "Hộ nghèo đa chiều");

    private DeprivationTable() {}

    static Caption caption(About about) {
        return new Caption(
                "MỨC ĐỘ THIẾU HỤT CỦA HỘ NGHÈO, HỘ CẬN NGHÈO THEO CHIỀU VÀ CHỈ SỐ",
                about.text(),
                "hộ, nhân khẩu, tỷ lệ: %");
    }

    static List<Heading> headings() {
        return List.of(
                new Heading("code", "Mã địa bàn"),
                new Heading("place", "Địa bàn"),
                new Heading("class", "Loại hộ").inWords(CLASSES),
                Heading.unprinted("dimension", "Mã chiều"),
                new Heading("dimensionName", "Chiều thiếu hụt"),
                Heading.unprinted("indicator", "Mã chỉ số"),
                new Heading("indicatorName", "Chỉ số thiếu hụt"),
                Heading.figure("households", "Số hộ thiếu hụt"),
                Heading.figure("ofHouseholds", "Tổng số hộ"),
                Heading.percent("householdsPercent", "Tỷ lệ hộ (%)").madeOf("1/2·100"),
                Heading.figure("persons", "Số nhân khẩu của các hộ đó"),
                Heading.figure("ofPersons", "Tổng số nhân khẩu"),
                Heading.percent("personsPercent", "Tỷ lệ nhân khẩu (%)").madeOf("4/5·100"),
                Heading.figure("surveyed", "Số hộ đã biết mức độ thiếu hụt"));
    }

    static List<List<Object>> rows(DeprivationProfile.OfPlace place) {
        return Stream.of(
                        lines(place, "poor", place.poor()),
                        lines(place, "near_poor", place.nearPoor()),
                        lines(place, "multidimensional", place.multidimensional()))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<List<Object>> lines(
            DeprivationProfile.OfPlace place, String ofClass, DeprivationProfile.OfClass of) {
        return of.dimensions().stream()
                .flatMap(dimension -> Stream.concat(
                        Stream.of(line(
                                place,
                                ofClass,
                                of,
                                dimension,
                                null,
                                null,
                                dimension.households(),
                                dimension.persons())),
                        dimension.indicators().stream()
                                .map(indicator -> line(
                                        place,
                                        ofClass,
                                        of,
                                        dimension,
                                        indicator.code(),
                                        indicator.name(),
                                        indicator.households(),
                                        indicator.persons()))));
    }

    private static List<Object> line(
            DeprivationProfile.OfPlace place,
            String ofClass,
            DeprivationProfile.OfClass of,
            DeprivationProfile.OfDimension dimension,
            String indicator,
            String indicatorName,
            Share households,
            Share persons) {
        return Arrays.asList(
                place.place().code(),
                place.place().name(),
                ofClass,
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
