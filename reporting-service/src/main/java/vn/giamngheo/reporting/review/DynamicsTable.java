package vn.giamngheo.reporting.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.reporting.restatement.WhyNoChange;

/**
 * Poverty over the years as a table: of each place and year a line of households and one of persons. Its columns are a promise:
 * new ones come last.
 */
final class DynamicsTable {

    private DynamicsTable() {}

    static List<Heading> headings() {
        return Stream.of(
                        Stream.of(
                                new Heading("code", "Mã địa bàn"),
                                new Heading("place", "Địa bàn"),
                                new Heading("year", "Năm"),
                                new Heading("line", "Hộ / Nhân khẩu"),
                                new Heading("villages", "Số thôn"),
                                new Heading("reported", "Số thôn có kết quả"),
                                new Heading("total", "Tổng số")),
                        ofClass("poor", "Nghèo", "trở thành cận nghèo", "từ cận nghèo", "tái nghèo"),
                        ofClass("nearPoor", "Cận nghèo", "trở thành nghèo", "từ nghèo", "tái cận nghèo"),
                        Stream.of(
                                new Heading("multidimensionalPercent", "Tỷ lệ nghèo đa chiều (%)"),
                                new Heading("multidimensionalChange", "Tỷ lệ nghèo đa chiều: tăng, giảm (điểm %)"),
                                new Heading("offTree", "Số nơi đã sắp xếp chưa tính vào"),
                                new Heading("noChange", "Mã lý do không so sánh"),
                                new Heading("noChangeWords", "Vì sao không so sánh")))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Heading> ofClass(String key, String name, String toOther, String fromOther, String fellBack) {
        return Stream.of(
                new Heading(key + "Opening", name + ": đầu kỳ"),
                new Heading(key + "OpeningDiffers", name + ": đầu kỳ so với cuối kỳ trước"),
                new Heading(key + "ToOther", name + ": " + toOther),
                new Heading(key + "RoseAbove", name + ": vượt mức cận nghèo"),
                new Heading(key + "Escaped", name + ": thoát"),
                new Heading(key + "OtherDecrease", name + ": khác giảm"),
                new Heading(key + "FromOther", name + ": " + fromOther),
                new Heading(key + "FellBack", name + ": " + fellBack),
                new Heading(key + "NewlyArisen", name + ": phát sinh mới"),
                new Heading(key + "OtherIncrease", name + ": khác tăng"),
                new Heading(key + "Closing", name + ": cuối kỳ"),
                new Heading(key + "Percent", name + ": tỷ lệ (%)"),
                new Heading(key + "Change", name + ": tỷ lệ tăng, giảm (điểm %)"));
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
                persons ? "Nhân khẩu" : "Hộ",
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
