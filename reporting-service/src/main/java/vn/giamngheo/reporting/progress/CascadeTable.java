package vn.giamngheo.reporting.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.value.UnitWords;

/** The report as a table, one line for each place of each target. */
final class CascadeTable {

    static final List<Heading> HEADINGS = List.of(
            new Heading("plan", "Mã kế hoạch"),
            new Heading("programme", "Chương trình"),
            new Heading("planTitle", "Kế hoạch"),
            new Heading("key", "Mã chỉ tiêu của kế hoạch"),
            new Heading("indicator", "Mã chỉ tiêu"),
            new Heading("name", "Chỉ tiêu"),
            new Heading("population", "Đối tượng"),
            new Heading("comparator", "So sánh"),
            new Heading("target", "Mức của kế hoạch"),
            new Heading("unit", "Đơn vị tính"),
            new Heading("dueOn", "Thời hạn"),
            new Heading("method", "Cách giao"),
            new Heading("placeCode", "Mã địa bàn"),
            new Heading("place", "Địa bàn"),
            new Heading("assigned", "Được giao"),
            new Heading("ownPlan", "Mã kế hoạch của địa bàn"),
            new Heading("statedComparator", "So sánh của địa bàn"),
            new Heading("stated", "Kế hoạch của địa bàn"),
            new Heading("standing", "So với được giao"),
            new Heading("actual", "Thực hiện"),
            new Heading("numerator", "Tử số"),
            new Heading("denominator", "Mẫu số"),
            new Heading("ended", "Đã sắp xếp, chưa bàn giao"),
            new Heading("offTree", "Số nơi đã sắp xếp, chưa bàn giao, không tính ở đây"));

    private static final Map<String, String> METHODS =
            Map.of("by_hand", "trực tiếp", "by_share", "theo tỷ trọng", "from_annex", "theo phụ biểu");

    /** Codes are for programs; who reads Vietnamese headings reads words. */
    private final boolean inWords;

    private CascadeTable(boolean inWords) {
        this.inWords = inWords;
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
