package vn.giamngheo.reporting.activity;

import java.util.Arrays;
import java.util.List;
import vn.giamngheo.platform.exports.Heading;

/** The report as a table, one line for each activity. */
final class ActivityTable {

    static final List<Heading> HEADINGS = List.of(
            new Heading("id", "Mã hoạt động"),
            new Heading("title", "Hoạt động"),
            new Heading("kind", "Loại hoạt động"),
            new Heading("programme", "Chương trình"),
            new Heading("line", "Dự án, tiểu dự án"),
            new Heading("placeCode", "Mã địa bàn"),
            new Heading("place", "Địa bàn"),
            new Heading("lead", "Chủ trì"),
            new Heading("startOn", "Bắt đầu"),
            new Heading("dueOn", "Thời hạn"),
            new Heading("unit", "Đơn vị tính"),
            new Heading("planned", "Kế hoạch"),
            new Heading("achieved", "Thực hiện lũy kế"),
            new Heading("late", "Chậm"),
            new Heading("output", "Thực hiện trong năm"),
            new Heading("entries", "Số lần thực hiện"),
            new Heading("participants", "Lượt người tham gia"),
            new Heading("women", "Trong đó: nữ"),
            new Heading("ethnicMinority", "Dân tộc thiểu số"),
            new Heading("poor", "Hộ nghèo"),
            new Heading("nearPoor", "Hộ cận nghèo"),
            new Heading("newlyEscaped", "Hộ mới thoát nghèo"));

    private ActivityTable() {}

    static List<List<Object>> rows(ActivityResults report) {
        return report.activities().stream().map(ActivityTable::row).toList();
    }

    private static List<Object> row(ActivityResults.Row row) {
        var done = row.done();
        return Arrays.asList(
                row.id(),
                row.title(),
                row.kindName().vi(),
                row.programme(),
                row.line(),
                row.place().code(),
                row.place().name(),
                row.lead() == null ? null : row.lead().name(),
                row.startOn(),
                row.dueOn(),
                row.unit(),
                row.planned(),
                row.achieved(),
                row.late(),
                row.output(),
                done.entries(),
                done.participants(),
                done.women(),
                done.ethnicMinority(),
                done.poor(),
                done.nearPoor(),
                done.newlyEscaped());
    }
}
