package vn.giamngheo.reporting.disbursement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.disbursement.Disbursement.Row;

/**
 * A column of the sheet as CSV and XLSX have it. Their order is a promise: a new one comes last.
 *
 * @param heading with the name that programs know
 * @param group what stands above the heading on paper; the same for neighbours
 * @param adding how its total comes of the rows
 */
record Column(Heading heading, String group, Adding adding, Function<Row, ?> value) {

    enum Adding {
        /** The sum of the rows. */
        SUM,
        /** The sum of the rows less what they gave to each other. */
        LESS_MOVED_INSIDE,
        /** No sum. */
        NONE
    }

    static final List<Column> ALL = all();

    private static List<Column> all() {
        var columns = new ArrayList<Column>();
        columns.add(plain("kind", "Loại dòng", "", row -> row.holder().kind().wireName()));
        columns.add(plain("code", "Mã", "", row -> row.holder().code()));
        columns.add(plain("name", "Đơn vị", "", row -> row.holder().name()));
        Arrays.stream(SheetMeasure.values()).forEach(measure -> {
            columns.add(money(measure, "OfYear", "Vốn giao trong năm", Capital::ofYear));
            columns.add(money(measure, "CarriedIn", "Vốn kéo dài", Capital::carriedIn));
            columns.add(money(measure, "", "Tổng số", Capital::together));
        });
        columns.addAll(rates());
        columns.addAll(outlooks());
        columns.add(changed("sinceSnapshotAllocated", "Vốn được sử dụng", SinceSnapshot.Change::allocated));
        columns.add(changed("sinceSnapshotDisbursed", "Lũy kế giải ngân", SinceSnapshot.Change::disbursed));
        return List.copyOf(columns);
    }

    private static List<Column> rates() {
        var group = "Tỷ lệ giải ngân (%)";
        var before = "Cùng kỳ năm trước";
        return List.of(
                plain("rateOfYear", "Vốn giao trong năm", group, row -> row.capital()
                        .ofYear()
                        .rate()
                        .percent()),
                plain("rateCarriedIn", "Vốn kéo dài", group, row -> row.capital()
                        .carriedIn()
                        .rate()
                        .percent()),
                plain("rate", "Tổng số", group, row -> row.rate().percent()),
                plain("rateOnDetailed", "Trên vốn đã phân bổ chi tiết", group, row -> row.capital()
                        .together()
                        .rateOnDetailed()
                        .percent()),
                plain("rank", "Xếp hạng", group, Row::rank),
                plain("belowAverage", "Dưới trung bình", group, Row::belowAverage),
                plain("lastYearAllocated", "Vốn được sử dụng", before, row -> row.lastYear()
                        .allocated()),
                plain("lastYearDisbursed", "Lũy kế giải ngân", before, row -> row.lastYear()
                        .disbursed()),
                plain("lastYearRate", "Tỷ lệ (%)", before, row -> row.lastYear()
                        .rate()
                        .percent()));
    }

    private static List<Column> outlooks() {
        return List.of(
                expected("estimateMonthEnd", "Hết tháng", Outlook::monthEnd),
                expected("estimateQuarterEnd", "Hết quý", Outlook::quarterEnd),
                expected("estimateYearEnd", "Đến 31/12", Outlook::yearEnd),
                expected("estimateClosing", "Đến 31/01 năm sau", Outlook::closing),
                pledge("pledgeDueUntil", "Hạn", "Cam kết đã đến hạn", Outlook::due, Outlook.Pledge::until),
                pledge("pledgeDueAmount", "Cam kết", "Cam kết đã đến hạn", Outlook::due, Outlook.Pledge::amount),
                pledge(
                        "pledgeDueDisbursed",
                        "Đã giải ngân",
                        "Cam kết đã đến hạn",
                        Outlook::due,
                        Outlook.Pledge::disbursed),
                pledge("pledgeDueKept", "Đạt", "Cam kết đã đến hạn", Outlook::due, Outlook.Pledge::kept),
                pledge("pledgeNextUntil", "Hạn", "Cam kết sắp đến hạn", Outlook::next, Outlook.Pledge::until),
                pledge("pledgeNextAmount", "Cam kết", "Cam kết sắp đến hạn", Outlook::next, Outlook.Pledge::amount),
                plain("reason", "Lý do chậm", "", row -> row.outlook().reason()));
    }

    private static Column money(SheetMeasure measure, String suffix, String heading, Function<Capital, Figures> which) {
        return new Column(
                new Heading(measure.field() + suffix, heading),
                measure.heading(),
                measure.crossesRows() ? Adding.LESS_MOVED_INSIDE : Adding.SUM,
                row -> measure.of(which.apply(row.capital())));
    }

    private static Column plain(String key, String heading, String group, Function<Row, ?> value) {
        return new Column(new Heading(key, heading), group, Adding.NONE, value);
    }

    private static Column expected(String key, String heading, Function<Outlook, Outlook.Expected> which) {
        return plain(key, heading, "Ước giải ngân", row -> {
            var expected = which.apply(row.outlook());
            return expected == null ? null : expected.amount();
        });
    }

    private static Column changed(String key, String heading, Function<SinceSnapshot.Change, Money> which) {
        return plain(
                key,
                heading,
                "Tăng, giảm so với bản công bố trước",
                row -> row.sinceSnapshot() == null ? null : which.apply(row.sinceSnapshot()));
    }

    private static Column pledge(
            String key,
            String heading,
            String group,
            Function<Outlook, Outlook.Pledge> which,
            Function<Outlook.Pledge, ?> part) {
        return plain(key, heading, group, row -> {
            var pledge = which.apply(row.outlook());
            return pledge == null ? null : part.apply(pledge);
        });
    }

    /** The heading where there is no group above it. */
    Heading alone() {
        return group.isEmpty() ? heading : new Heading(heading.key(), group + ": " + heading.vietnamese());
    }

    /** As a table of đồng has it: amounts are numbers. */
    Object cell(Row row) {
        var cell = value.apply(row);
        return cell instanceof Money money ? (Number) money.dong() : cell;
    }

    /** What rows gave to each other, of the capital of this column; only where it is taken off. */
    Money movedInside(Disbursement.MovedInside moved) {
        if (heading.key().endsWith("OfYear")) {
            return moved.ofYear();
        }
        return heading.key().endsWith("CarriedIn") ? moved.carriedIn() : moved.together();
    }

    boolean isPercent() {
        return heading.key().startsWith("rate") || heading.key().equals("lastYearRate");
    }
}
