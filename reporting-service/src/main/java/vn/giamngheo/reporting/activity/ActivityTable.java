package vn.giamngheo.reporting.activity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.sheet.Remarks;

/** The report as a table, one line for each activity. */
final class ActivityTable {

    /** Where the name of an activity stands. */
    private static final int TITLE = 1;

    /** How many of the last columns of an activity say what was done. */
    private static final int DONE = 7;

    private static final List<Heading> OF_AN_ACTIVITY = List.of(
            Heading.unprinted("id", "Mã hoạt động"),
            new Heading("title", "Hoạt động"),
            new Heading("kind", "Loại hoạt động"),
            new Heading("programme", "Chương trình"),
            new Heading("line", "Dự án, tiểu dự án"),
            new Heading("placeCode", "Mã địa bàn"),
            new Heading("place", "Địa bàn"),
            new Heading("lead", "Chủ trì"),
            new Heading("startOn", "Bắt đầu"),
            new Heading("dueOn", "Thời hạn"),
            new Heading("unit", "Đơn vị tính").inWords(UnitWords::printed),
            Heading.figure("planned", "Kế hoạch"),
            Heading.figure("achieved", "Thực hiện lũy kế"),
            new Heading("late", "Chậm"),
            Heading.figure("output", "Thực hiện trong năm"),
            Heading.figure("entries", "Số lần thực hiện"),
            Heading.figure("participants", "Lượt người tham gia"),
            Heading.figure("women", "Trong đó: nữ"),
            Heading.figure("ethnicMinority", "Dân tộc thiểu số"),
            Heading.figure("poor", "Hộ nghèo"),
            Heading.figure("nearPoor", "Hộ cận nghèo"),
            Heading.figure("newlyEscaped", "Hộ mới thoát nghèo"));

    static final List<Heading> HEADINGS = Remarks.afterAll(OF_AN_ACTIVITY);

    private ActivityTable() {}

    static Caption caption(int year, About about) {
        return new Caption(
                "KẾT QUẢ THỰC HIỆN CÁC HOẠT ĐỘNG NĂM " + year,
                about.text(),
                "lượt người tham gia; kết quả: theo từng dòng");
    }

    /** Outputs are in many units, and do not add. */
    static List<Object> total(ActivityResults report) {
        var row = new ArrayList<Object>(Collections.nCopies(OF_AN_ACTIVITY.size() - DONE, null));
        row.set(
                TITLE,
                "TỔNG SỐ: %d hoạt động, chậm %d"
                        .formatted(report.total().activities(), report.total().late()));
        addDone(row, report.total().done());
        return row;
    }

    static List<List<Object>> rows(ActivityResults report) {
        return report.activities().stream()
                .map(row -> row(row, row.programme(), row.line()))
                .map(row -> Remarks.afterAll(row, report.heldAbove(), report.partial()))
                .toList();
    }

    /** With the names of programmes and lines. */
    static List<List<Object>> printed(ActivityResults report, PaperNames names) {
        return report.activities().stream()
                .map(row -> row(row, names.programme(row.programme()), names.line(row.programme(), row.line())))
                .toList();
    }

    private static List<Object> row(ActivityResults.Row row, String programme, String line) {
        var cells = new ArrayList<Object>(Arrays.asList(
                row.id(),
                row.title(),
                row.kindName().vi(),
                programme,
                line,
                row.place().code(),
                row.place().name(),
                row.lead() == null ? null : row.lead().name(),
                row.startOn(),
                row.dueOn(),
                row.unit(),
                row.planned(),
                row.achieved(),
                row.late(),
                row.output()));
        addDone(cells, row.done());
        return cells;
    }

    private static void addDone(List<Object> row, ActivityResults.Done done) {
        row.addAll(List.of(
                done.entries(),
                done.participants(),
                done.women(),
                done.ethnicMinority(),
                done.poor(),
                done.nearPoor(),
                done.newlyEscaped()));
    }
}
