package vn.giamngheo.reporting.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;

/** The comparison as a table: for programs a line of each place and year, for readers a line of each place. */
final class ComparisonTable {

    static final List<Heading> HEADINGS = List.of(
            new Heading("code", "Mã địa bàn"),
            new Heading("place", "Địa bàn"),
            new Heading("level", "Cấp"),
            new Heading("year", "Năm"),
            new Heading("figure", "Chỉ tiêu"),
            new Heading("unit", "Đơn vị"),
            new Heading("value", "Giá trị"),
            new Heading("numerator", "Tử số"),
            new Heading("denominator", "Mẫu số"),
            new Heading("change", "Tăng, giảm so với năm trước"),
            new Heading("changeUnit", "Đơn vị tăng, giảm"),
            new Heading("changePercent", "Tăng, giảm (%)"),
            new Heading("basis", "Cách tính"),
            new Heading("state", "Trạng thái"),
            new Heading("villages", "Số thôn"),
            new Heading("reported", "Số thôn có kết quả"));

    private ComparisonTable() {}

    /** Its columns are a promise: new ones come last. */
    static List<List<Object>> rows(ComparisonReport report) {
        return report.all()
                .flatMap(place -> place.years().stream().map(year -> row(report, place, year)))
                .toList();
    }

    private static List<Object> row(
            ComparisonReport report, ComparisonReport.OfPlace of, ComparisonReport.OfYear year) {
        return Arrays.asList(
                of.place().code(),
                of.place().name(),
                of.place().level(),
                year.year(),
                report.parameters().figure(),
                report.unit(),
                year.value(),
                year.numerator(),
                year.denominator(),
                year.change(),
                report.changeUnit(),
                year.changePercent(),
                year.basis(),
                year.state(),
                year.villages(),
                year.reported());
    }

    /** Of each year its value and the change, side by side. */
    static List<Heading> wideHeadings(ComparisonReport report) {
        var points = report.changeUnit().equals(report.unit()) ? "" : " (điểm %)";
        return Stream.concat(
                        Stream.of(new Heading("code", "Mã địa bàn"), new Heading("place", "Địa bàn")),
                        report.total().years().stream()
                                .flatMap(year -> Stream.of(
                                        new Heading("value" + year.year(), String.valueOf(year.year())),
                                        new Heading("change" + year.year(), year.year() + ": tăng, giảm" + points))))
                .toList();
    }

    static List<List<Object>> wideRows(ComparisonReport report) {
        return report.all().map(ComparisonTable::wideRow).toList();
    }

    private static List<Object> wideRow(ComparisonReport.OfPlace of) {
        List<Object> row = new ArrayList<>();
        row.add(of.place().code());
        row.add(of.place().name());
        of.years().forEach(year -> {
            row.add(year.value());
            row.add(year.change());
        });
        return row;
    }
}
