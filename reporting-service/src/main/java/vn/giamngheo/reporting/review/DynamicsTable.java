package vn.giamngheo.reporting.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.reporting.restatement.WhyNoChange;
import vn.giamngheo.reporting.sheet.About;

/**
 * Poverty over the years as a table: of each place and year a line of households and one of persons. Its columns are a promise:
 * new ones come last.
 */
final class DynamicsTable {

    /** The numbers of the first columns of the classes on paper. */
    private static final int POOR = 4;

    private static final int NEAR_POOR = 17;

    private DynamicsTable() {}

    /** @param about which years, standard and places */
    static Caption caption(About about) {
        return new Caption("DIỄN BIẾN HỘ NGHÈO, HỘ CẬN NGHÈO QUA CÁC NĂM", about.text(), "hộ, nhân khẩu, tỷ lệ: %");
    }

    static List<Heading> headings() {
        return Stream.of(
                        Stream.of(
                                new Heading("code", "Mã địa bàn"),
                                new Heading("place", "Địa bàn"),
                                new Heading("year", "Năm"),
                                CountedLine.HEADING,
                                Heading.figure("villages", "Số thôn"),
                                Heading.figure("reported", "Số thôn có kết quả"),
                                Heading.figure("total", "Tổng số")),
                        ofClass(POOR, "poor", "Nghèo", "trở thành cận nghèo", "từ cận nghèo", "tái nghèo"),
                        ofClass(NEAR_POOR, "nearPoor", "Cận nghèo", "trở thành nghèo", "từ nghèo", "tái cận nghèo"),
                        Stream.of(
                                Heading.percent("multidimensionalPercent", "Tỷ lệ nghèo đa chiều (%)"),
                                Heading.percent("multidimensionalChange", "Tỷ lệ nghèo đa chiều: tăng, giảm (điểm %)"),
                                Heading.figure("offTree", "Số nơi đã sắp xếp chưa tính vào"),
                                Heading.unprinted("noChange", "Mã lý do không so sánh"),
                                new Heading("noChangeWords", "Vì sao không so sánh")))
                .flatMap(each -> each)
                .toList();
    }

    /** @param first the number of its first column on paper */
    private static Stream<Heading> ofClass(
            int first, String key, String name, String toOther, String fromOther, String fellBack) {
        return Stream.of(
                Heading.figure(key + "Opening", name + ": đầu kỳ"),
                Heading.figure(key + "OpeningDiffers", name + ": đầu kỳ so với cuối kỳ trước"),
                Heading.figure(key + "ToOther", name + ": " + toOther),
                Heading.figure(key + "RoseAbove", name + ": vượt mức cận nghèo"),
                Heading.figure(key + "Escaped", name + ": thoát"),
                Heading.figure(key + "OtherDecrease", name + ": khác giảm"),
                Heading.figure(key + "FromOther", name + ": " + fromOther),
                Heading.figure(key + "FellBack", name + ": " + fellBack),
                Heading.figure(key + "NewlyArisen", name + ": phát sinh mới"),
                Heading.figure(key + "OtherIncrease", name + ": khác tăng"),
                Heading.figure(key + "Closing", name + ": cuối kỳ").madeOf(closing(first)),
                Heading.percent(key + "Percent", name + ": tỷ lệ (%)"),
                Heading.percent(key + "Change", name + ": tỷ lệ tăng, giảm (điểm %)"));
    }

    /** The opening, less what left the class, and what came into it. */
    private static String closing(int opening) {
        return "%d - %d - %d - %d + %d + %d + %d + %d"
                .formatted(
                        opening,
                        opening + 2,
                        opening + 3,
                        opening + 5,
                        opening + 6,
                        opening + 7,
                        opening + 8,
                        opening + 9);
    }

    static List<List<Object>> rows(PovertyDynamics.OfPlace of) {
        return of.years().stream()
                .flatMap(year ->
                        Stream.of(line(of, year, false, year.households()), line(of, year, true, year.persons())))
                .toList();
    }

    private static List<Object> line(
            PovertyDynamics.OfPlace of, PovertyDynamics.OfYear year, boolean persons, PovertyDynamics.Course course) {
        var row = new ArrayList<Object>(Arrays.asList(
                of.place().code(),
                of.place().name(),
                year.year(),
                persons ? CountedLine.PERSONS : CountedLine.HOUSEHOLDS,
                year.villages(),
                year.reported(),
                year.has(Line.FORM_1) ? course.total() : null));
        add(row, course.poor(), year.has(Line.flow(2, persons)));
        add(row, course.nearPoor(), year.has(Line.flow(3, persons)));
        row.add(course.multidimensional().percent());
        row.add(course.multidimensional().change());
        row.add(year.offTree() == null ? null : year.offTree().places());
        row.add(noChange(course, why -> why.code().word(), " "));
        row.add(noChange(course, why -> why.words().vi(), "; "));
        return row;
    }

    private static String noChange(
            PovertyDynamics.Course course, Function<WhyNoChange, String> said, String separator) {
        var all = course.noChanges();
        return all.isEmpty() ? null : all.stream().map(said).collect(Collectors.joining(separator));
    }

    private static void add(List<Object> row, PovertyDynamics.OfClass of, boolean flows) {
        var flow = flows ? of.flow() : Flow.UNKNOWN;
        row.addAll(Arrays.asList(
                flow.opening(),
                of.openingDiffers(),
                flow.toOther(),
                flow.roseAbove(),
                flows ? of.escaped() : null,
                flow.otherDecrease(),
                flow.fromOther(),
                flow.fellBack(),
                flow.newlyArisen(),
                flow.otherIncrease(),
                flow.closing(),
                of.rate().percent(),
                of.rate().change()));
    }
}
