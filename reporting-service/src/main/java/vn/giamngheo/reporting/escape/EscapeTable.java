package vn.giamngheo.reporting.escape;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.reporting.progress.Comparators;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.sheet.Remarks;

/** The report as a table, a line for each place and class; a place with several targets has a line for each. */
final class EscapeTable {

    private static final String POOR = "poor";

    private static final String NEAR_POOR = "near_poor";

    private static final String OWN_PLAN = "own_plan";

    private static final String ASSIGNED = "assigned";

    /** They are a promise: new ones come last, but before what is said of all rows. */
    static final List<Heading> HEADINGS = Remarks.afterAll(List.of(
            new Heading("placeCode", "Mã địa bàn"),
            new Heading("place", "Địa bàn"),
            new Heading("registeredAs", "Loại hộ khi đăng ký").inWords(Map.of(POOR, "Nghèo", NEAR_POOR, "Cận nghèo")),
            Heading.figure("registered", "Số hộ đăng ký"),
            Heading.figure("escaped", "Thoát nghèo, thoát cận nghèo"),
            Heading.figure("nearPoor", "Thành cận nghèo"),
            Heading.figure("notEscaped", "Chưa thoát"),
            Heading.figure("left", "Không còn ở địa bàn"),
            Heading.figure("open", "Chưa có quyết định"),
            Heading.figure("reached", "Ra khỏi loại hộ khi đăng ký").madeOf("2 + 3"),
            Heading.unprinted("plan", "Mã kế hoạch"),
            new Heading("key", "Mã chỉ tiêu của kế hoạch"),
            new Heading("by", "Của ai").inWords(Map.of(OWN_PLAN, "kế hoạch của địa bàn", ASSIGNED, "được giao")),
            new Heading("comparator", "So sánh").inWords(Comparators::printed),
            Heading.figure("target", "Chỉ tiêu"),
            new Heading("ofYear", "Chỉ tiêu của năm"),
            new Heading("registeredMeets", "Đăng ký đủ"),
            new Heading("reachedMeets", "Đạt")));

    private EscapeTable() {}

    /** @param standard what it is called */
    static Caption caption(EscapeReport report, String standard) {
        var asked = report.parameters();
        var about = About.of(asked.area())
                .saying(standard)
                .saying("đơn vị hành chính ngày " + PaperWords.day(asked.tree()))
                .without(report.heldAbove(), report.partial());
        return new Caption("ĐĂNG KÝ THOÁT NGHÈO, THOÁT CẬN NGHÈO NĂM " + asked.year(), about.text(), "hộ");
    }

    static List<List<Object>> rows(EscapeReport.Row row) {
        return Stream.concat(lines(row, POOR, row.poor()), lines(row, NEAR_POOR, row.nearPoor()))
                .toList();
    }

    private static Stream<List<Object>> lines(EscapeReport.Row row, String as, EscapeReport.Registered registered) {
        return registered.targets().isEmpty()
                ? Stream.of(line(row, as, registered, null))
                : registered.targets().stream().map(target -> line(row, as, registered, target));
    }

    private static List<Object> line(
            EscapeReport.Row row, String as, EscapeReport.Registered registered, EscapeReport.Wanted target) {
        var counted = Stream.<Object>of(
                row.place().code(),
                row.place().name(),
                as,
                registered.registered(),
                registered.escaped(),
                registered.nearPoor(),
                registered.notEscaped(),
                registered.left(),
                registered.open(),
                registered.reached());
        return Stream.concat(counted, wanted(target).stream()).toList();
    }

    private static List<Object> wanted(EscapeReport.Wanted target) {
        return target == null
                ? Arrays.asList(new Object[8])
                : Arrays.asList(
                        target.plan(),
                        target.key(),
                        target.by() == EscapeReport.By.OWN_PLAN ? OWN_PLAN : ASSIGNED,
                        target.comparator(),
                        target.value(),
                        target.ofYear(),
                        target.registeredMeets(),
                        target.reachedMeets());
    }
}
