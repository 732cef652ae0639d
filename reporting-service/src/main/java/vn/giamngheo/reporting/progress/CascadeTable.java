package vn.giamngheo.reporting.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.platform.exports.Heading;

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
            new Heading("denominator", "Mẫu số"));

    private CascadeTable() {}

    static List<List<Object>> rows(TargetCascade report) {
        return report.plans().stream()
                .flatMap(plan -> plan.targets().stream()
                        .flatMap(target -> target.places().stream().map(row -> row(plan, target, row))))
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
                actual == null ? null : actual.denominator());
    }
}
