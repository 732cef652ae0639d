package vn.giamngheo.reporting.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.sheet.Remarks;

/** The report as a table, one line for each place of each target. */
final class CascadeTable {

    private static final Map<String, String> METHODS =
            Map.of("by_hand", "trực tiếp", "by_share", "theo tỷ trọng", "from_annex", "theo phụ biểu");

    private CascadeTable() {}

    /** Its columns are a promise: new ones come last. */
    static List<Heading> headings(PaperNames names) {
        return Remarks.after(List.of(
                Heading.unprinted("plan", "Mã kế hoạch"),
                new Heading("programme", "Chương trình").inWords(names::programme),
                new Heading("planTitle", "Kế hoạch"),
                new Heading("key", "Mã chỉ tiêu của kế hoạch"),
                new Heading("indicator", "Mã chỉ tiêu"),
                new Heading("name", "Chỉ tiêu"),
                new Heading("population", "Đối tượng"),
                new Heading("comparator", "So sánh").inWords(Comparators::printed),
                Heading.figure("target", "Mức của kế hoạch"),
                new Heading("unit", "Đơn vị tính").inWords(UnitWords::printed),
                new Heading("dueOn", "Thời hạn"),
                new Heading("method", "Cách giao").inWords(METHODS),
                new Heading("placeCode", "Mã địa bàn"),
                new Heading("place", "Địa bàn"),
                Heading.figure("assigned", "Được giao"),
                Heading.unprinted("ownPlan", "Mã kế hoạch của địa bàn"),
                new Heading("statedComparator", "So sánh của địa bàn").inWords(Comparators::printed),
                Heading.figure("stated", "Kế hoạch của địa bàn"),
                new Heading("standing", "So với được giao").inWords(CascadeTable::standing),
                Heading.figure("actual", "Thực hiện"),
                Heading.figure("numerator", "Tử số"),
                Heading.figure("denominator", "Mẫu số"),
                new Heading("ended", "Đã sắp xếp, chưa bàn giao"),
                Heading.figure("offTree", "Số nơi đã sắp xếp, chưa bàn giao, không tính ở đây")));
    }

    private static String standing(String code) {
        return TargetCascade.Standing.valueOf(code.toUpperCase(Locale.ROOT)).words();
    }

    static Caption caption(TargetCascade report) {
        var asked = report.parameters();
        var about = About.of(asked.area())
                .saying("đơn vị hành chính ngày " + PaperWords.day(asked.tree()))
                .without(report.partial());
        return new Caption(
                "CHỈ TIÊU GIAO CHO ĐỊA BÀN CẤP DƯỚI NĂM " + asked.year(), about.text(), "theo từng chỉ tiêu");
    }

    static List<List<Object>> rows(TargetCascade report) {
        return report.plans().stream()
                .flatMap(plan -> plan.targets().stream().flatMap(target -> target.places().stream()
                        .map(row -> Remarks.after(row(plan, target, row), report.partial()))))
                .toList();
    }

    private static List<Object> row(TargetCascade.Plan plan, TargetCascade.Target target, TargetCascade.Row row) {
        var actual = row.actual();
        return Arrays.asList(
                plan.id(),
                plan.programme(),
                plan.title(),
                target.key(),
                target.indicator(),
                target.name() == null ? null : target.name().vi(),
                target.population(),
                target.comparator(),
                target.target(),
                target.unit(),
                target.dueOn(),
                target.method(),
                row.place().code(),
                row.place().name(),
                row.assigned(),
                row.plan(),
                row.comparator(),
                row.stated(),
                row.standing().name().toLowerCase(Locale.ROOT),
                actual == null ? null : actual.value(),
                actual == null ? null : actual.numerator(),
                actual == null ? null : actual.denominator(),
                row.ended(),
                target.offTree() == null ? null : target.offTree().places());
    }
}
