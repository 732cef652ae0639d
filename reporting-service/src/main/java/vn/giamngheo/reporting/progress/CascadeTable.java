package vn.giamngheo.reporting.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.reporting.sheet.About;

/** The report as a table, one line for each place of each target. */
final class CascadeTable {

    static final List<Heading> HEADINGS = List.of(
            Heading.unprinted("plan", "Mã kế hoạch"),
            new Heading("programme", "Chương trình"),
            new Heading("planTitle", "Kế hoạch"),
            new Heading("key", "Mã chỉ tiêu của kế hoạch"),
            new Heading("indicator", "Mã chỉ tiêu"),
            new Heading("name", "Chỉ tiêu"),
            new Heading("population", "Đối tượng"),
            new Heading("comparator", "So sánh"),
            Heading.figure("target", "Mức của kế hoạch"),
            new Heading("unit", "Đơn vị tính"),
            new Heading("dueOn", "Thời hạn"),
            new Heading("method", "Cách giao"),
            new Heading("placeCode", "Mã địa bàn"),
            new Heading("place", "Địa bàn"),
            Heading.figure("assigned", "Được giao"),
            Heading.unprinted("ownPlan", "Mã kế hoạch của địa bàn"),
            new Heading("statedComparator", "So sánh của địa bàn"),
            Heading.figure("stated", "Kế hoạch của địa bàn"),
            new Heading("standing", "So với được giao"),
            Heading.figure("actual", "Thực hiện"),
            Heading.figure("numerator", "Tử số"),
            Heading.figure("denominator", "Mẫu số"),
            new Heading("ended", "Đã sắp xếp, chưa bàn giao"),
            Heading.figure("offTree", "Số nơi đã sắp xếp, chưa bàn giao, không tính ở đây"));

    private static final Map<String, String> METHODS =
            Map.of("by_hand", "trực tiếp", "by_share", "theo tỷ trọng", "from_annex", "theo phụ biểu");

    /** Codes are for programs; who reads Vietnamese headings reads words. */
    private final boolean inWords;

    private CascadeTable(boolean inWords) {
        this.inWords = inWords;
    }

    static Caption caption(TargetCascade report) {
        var asked = report.parameters();
        var about = About.of(asked.area())
                .saying("đơn vị hành chính ngày " + PaperWords.day(asked.tree()))
                .without(report.partial());
        return new Caption(
                "CHỈ TIÊU GIAO CHO ĐỊA BÀN CẤP DƯỚI NĂM " + asked.year(), about.text(), "theo từng chỉ tiêu");
    }

    static List<List<Object>> rows(TargetCascade report, Locale locale) {
        return new CascadeTable(locale.equals(Languages.VIETNAMESE)).rows(report);
    }

    private List<List<Object>> rows(TargetCascade report) {
        return report.plans().stream()
                .flatMap(plan -> plan.targets().stream()
                        .flatMap(target -> target.places().stream().map(row -> row(plan, target, row))))
                .toList();
    }

    private List<Object> row(TargetCascade.Plan plan, TargetCascade.Target target, TargetCascade.Row row) {
        var actual = row.actual();
        return Arrays.asList(
                plan.id(),
                plan.programme(),
                plan.title(),
                target.key(),
                target.indicator(),
                target.name() == null ? null : target.name().vi(),
                target.population(),
                inWords ? Comparators.printed(target.comparator()) : target.comparator(),
                target.target(),
                inWords ? UnitWords.printed(target.unit()) : target.unit(),
                target.dueOn(),
                inWords ? METHODS.getOrDefault(target.method(), target.method()) : target.method(),
                row.place().code(),
                row.place().name(),
                row.assigned(),
                row.plan(),
                inWords ? Comparators.printed(row.comparator()) : row.comparator(),
                row.stated(),
                inWords ? row.standing().words() : row.standing().name().toLowerCase(Locale.ROOT),
                actual == null ? null : actual.value(),
                actual == null ? null : actual.numerator(),
                actual == null ? null : actual.denominator(),
                row.ended() == null ? null : inWords ? "có" : "true",
                target.offTree() == null ? null : target.offTree().places());
    }
}
