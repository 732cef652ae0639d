package vn.giamngheo.reporting.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.exports.OfficialTable;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.progress.PlanProgress.Actual;
import vn.giamngheo.reporting.progress.PlanProgress.Carried;
import vn.giamngheo.reporting.progress.PlanProgress.Line;
import vn.giamngheo.reporting.progress.PlanProgress.Plan;
import vn.giamngheo.reporting.progress.PlanProgress.Remainder;
import vn.giamngheo.reporting.progress.PlanProgress.Results;
import vn.giamngheo.reporting.restatement.Act;
import vn.giamngheo.reporting.restatement.How;
import vn.giamngheo.reporting.sheet.About;

/**
 * Plan progress as a table: a row of each target, of each year of its path, and on the restated basis of each figure that stands here
 * of another place; on paper a sheet of each.
 */
final class ProgressTable {

    /** They are a promise: new ones come last. */
    static final List<Heading> HEADINGS = List.of(
            new Heading("placeCode", "Mã địa bàn"),
            new Heading("place", "Địa bàn"),
            Heading.unprinted("part", "Phần"),
            Heading.unprinted("plan", "Mã kế hoạch"),
            new Heading("programme", "Chương trình"),
            new Heading("planTitle", "Kế hoạch"),
            new Heading("documentNumber", "Số văn bản"),
            Heading.unprinted("periodFrom", "Từ ngày"),
            Heading.unprinted("periodTo", "Đến ngày"),
            Heading.unprinted("status", "Trạng thái"),
            Heading.unprinted("key", "Mã chỉ tiêu của kế hoạch"),
            Heading.unprinted("indicator", "Mã chỉ tiêu"),
            new Heading("name", "Chỉ tiêu"),
            new Heading("population", "Đối tượng"),
            new Heading("unit", "Đơn vị tính").inWords(UnitWords::printed),
            new Heading("dueOn", "Thời hạn"),
            new Heading("line", "Dự án, tiểu dự án"),
            Heading.unprinted("partOf", "Thuộc chỉ tiêu"),
            Heading.unprinted("year", "Năm"),
            new Heading("comparator", "So sánh").inWords(Comparators::printed),
            Heading.figure("target", "Mức của kế hoạch"),
            Heading.figure("upper", "Đến mức"),
            Heading.figure("actual", "Thực hiện trong năm"),
            Heading.figure("numerator", "Tử số"),
            Heading.figure("denominator", "Mẫu số"),
            Heading.figure("cumulated", "Thực hiện cộng dồn"),
            Heading.figure("activityResults", "Kết quả hoạt động"),
            new Heading("met", "Đạt"),
            new Heading("source", "Đánh giá theo")
                    .inWords(Map.of("observations", "số liệu quan sát", "activity_results", "kết quả hoạt động")),
            new Heading("actualBasis", "Cách tính")
                    .inWords(Map.of("recorded", "ghi nhận tại địa bàn", "summed", "cộng từ cấp dưới")),
            Heading.unprinted("places", "Số nơi có số liệu"),
            new Heading("state", "Tình trạng số liệu")
                    .inWords(Map.of(
                            "approved", "đã duyệt", "provisional", "tạm thời", "partly_approved", "duyệt một phần")),
            Heading.unprinted("how", "Cách chuyển"),
            Heading.unprinted("standsAt", "Nay thuộc"),
            Heading.unprinted("counts", "Có tính vào"),
            Heading.unprinted("heldAbove", "Số nơi chỉ có một phần ở đây, chưa tính vào"),
            Heading.unprinted("partial", "Thiếu số liệu của nơi không được xem"));

    private static final List<Heading> OF_YEARS = List.of(
            heading("placeCode"),
            heading("place"),
            heading("planTitle"),
            heading("name"),
            heading("population"),
            heading("unit"),
            new Heading("year", "Năm"),
            heading("comparator"),
            heading("target"),
            heading("actual"),
            heading("numerator"),
            heading("denominator"),
            heading("activityResults"),
            heading("met"),
            heading("actualBasis"),
            heading("state"));

    private static final List<Heading> OF_CARRIED = List.of(
            heading("placeCode"),
            heading("place"),
            heading("name"),
            heading("population"),
            new Heading("periodFrom", "Từ ngày"),
            new Heading("periodTo", "Đến ngày"),
            new Heading("how", "Cách chuyển")
                    .inWords(code -> How.valueOf(code.toUpperCase(Locale.ROOT)).words()),
            Heading.percent("share", "Tỷ lệ (%)"),
            new Heading("shareBases", "Tỷ lệ tính theo"),
            new Heading("standsIn", "Nay thuộc"),
            new Heading("acts", "Văn bản sắp xếp"),
            heading("actual"),
            heading("numerator"),
            heading("denominator"),
            new Heading("counts", "Có tính vào"),
            Heading.figure("remainder", "Phần ngoài số của cấp dưới"),
            Heading.figure("remainderNumerator", "Phần ngoài số của cấp dưới: tử số"),
            Heading.figure("remainderDenominator", "Phần ngoài số của cấp dưới: mẫu số"));

    private static final Map<String, String> SHARE_BASES =
            Map.of("households", "số hộ", "population", "dân số", "area", "diện tích");

    private ProgressTable() {}

    private static Heading heading(String key) {
        return HEADINGS.stream()
                .filter(heading -> heading.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Caption caption(String title, PlanProgress report) {
        var asked = report.parameters();
        var heldAbove = report.restated() == null ? null : report.restated().heldAbove();
        return new Caption(
                title.formatted(asked.year()),
                About.of(asked.agency(), asked.area())
                        .until(asked.asOf())
                        .without(heldAbove, report.partial())
                        .text(),
                null);
    }

    /** As officials hand them round. */
    static List<OfficialTable> sheets(PlanProgress report, PaperNames names) {
        return Stream.of(
                        Stream.of(
                                sheet(
                                        "Chỉ tiêu",
                                        caption("KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾ HOẠCH NĂM %d", report),
                                        HEADINGS,
                                        targets(report).map(row -> row.naming(names))),
                                sheet(
                                        "Từng năm",
                                        caption("KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾ HOẠCH TỪNG NĂM, ĐẾN NĂM %d", report),
                                        OF_YEARS,
                                        years(report))),
                        Stream.ofNullable(report.restated())
                                .map(restated -> sheet(
                                        "Nơi đã sắp xếp",
                                        caption("SỐ LIỆU CỦA NƠI ĐÃ SẮP XẾP, NĂM %d", report),
                                        OF_CARRIED,
                                        carried(report))))
                .flatMap(each -> each)
                .toList();
    }

    private static OfficialTable sheet(String name, Caption caption, List<Heading> headings, Stream<Row> rows) {
        var cells = rows.map(row -> row.cells(headings)).toList();
        return new OfficialTable(name, caption, headings, table -> {
            for (var row : cells) {
                table.row(row);
            }
        });
    }

    /** Of all that the report says. */
    static List<List<Object>> exact(PlanProgress report) {
        return Stream.of(targets(report), years(report), carried(report))
                .flatMap(each -> each)
                .map(row -> row.cells(HEADINGS))
                .toList();
    }

    /** Cells by the keys of their headings. */
    private static final class Row {

        private final Map<String, Object> said = new HashMap<>();

        Row with(String key, Object value) {
            said.put(key, value);
            return this;
        }

        /** The programme and the line by their names. */
        Row naming(PaperNames names) {
            var programme = (String) said.get("programme");
            return with("line", names.line(programme, (String) said.get("line")))
                    .with("programme", names.programme(programme));
        }

        Row at(ReportArea place) {
            return with("placeCode", place.code()).with("place", place.name());
        }

        Row of(Actual actual) {
            return actual == null
                    ? this
                    : with("actual", actual.value())
                            .with("numerator", actual.numerator())
                            .with("denominator", actual.denominator())
                            .with("actualBasis", actual.basis())
                            .with("places", actual.places())
                            .with(
                                    "state",
                                    actual.versions() == null
                                            ? null
                                            : actual.versions().state());
        }

        Row of(Remainder remainder) {
            return remainder == null
                    ? this
                    : with("remainder", remainder.value())
                            .with("remainderNumerator", remainder.numerator())
                            .with("remainderDenominator", remainder.denominator());
        }

        Row of(Results results) {
            return with("activityResults", results == null ? null : results.value());
        }

        List<Object> cells(List<Heading> headings) {
            return headings.stream().map(heading -> said.get(heading.key())).toList();
        }
    }

    private static Stream<Row> targets(PlanProgress report) {
        return eachTarget(
                report,
                (plan, target) -> Stream.of(target("target", report, plan, target)
                        .with("year", report.parameters().year())
                        .with("target", target.target())
                        .with("upper", target.upper())
                        .with(
                                "cumulated",
                                target.cumulated() == null
                                        ? null
                                        : target.cumulated().value())
                        .with("met", target.met())
                        .with("source", target.source())
                        .of(target.activityResults())
                        .of(target.actual())));
    }

    private static Stream<Row> years(PlanProgress report) {
        return eachTarget(
                report, (plan, target) -> target.path().stream().map(step -> target("year", report, plan, target)
                        .with("year", step.year())
                        .with("target", step.target())
                        .with("met", step.met())
                        .of(step.activityResults())
                        .of(step.actual())));
    }

    private static Stream<Row> eachTarget(PlanProgress report, BiFunction<Plan, Line, Stream<Row>> rows) {
        return report.plans().stream()
                .flatMap(plan -> plan.targets().stream().flatMap(target -> rows.apply(plan, target)));
    }

    private static Row target(String part, PlanProgress report, Plan plan, Line target) {
        return row(part, report)
                .at(plan.place() == null ? report.parameters().area() : plan.place())
                .with("plan", plan.id())
                .with("programme", plan.programme())
                .with("planTitle", plan.title())
                .with("documentNumber", plan.documentNumber())
                .with("periodFrom", plan.periodFrom())
                .with("periodTo", plan.periodTo())
                .with("status", plan.status())
                .with("key", target.key())
                .with("indicator", target.indicator())
                .with("name", target.name() == null ? null : target.name().vi())
                .with("population", target.population())
                .with("unit", target.unit())
                .with("dueOn", target.dueOn())
                .with("line", target.line())
                .with("partOf", target.partOf())
                .with("comparator", target.comparator());
    }

    private static Row row(String part, PlanProgress report) {
        var heldAbove =
                report.restated() == null ? null : report.restated().heldAbove().size();
        return new Row().with("part", part).with("heldAbove", heldAbove).with("partial", report.partial());
    }

    private static Stream<Row> carried(PlanProgress report) {
        return report.restated() == null
                ? Stream.empty()
                : report.restated().carried().stream().map(each -> carried(report, each));
    }

    private static String nameOf(String indicator, PlanProgress report) {
        return report.plans().stream()
                .flatMap(plan -> plan.targets().stream())
                .filter(target -> target.indicator().equals(indicator) && target.name() != null)
                .map(target -> target.name().vi())
                .findFirst()
                .orElse(indicator);
    }

    private static <T> String said(Collection<T> all, Function<T, String> word) {
        return all.stream().map(word).collect(Collectors.joining(", "));
    }

    private static Row carried(PlanProgress report, Carried carried) {
        return row("carried", report)
                .at(carried.place())
                .with("periodFrom", carried.periodFrom())
                .with("periodTo", carried.periodTo())
                .with("indicator", carried.indicator())
                .with("population", carried.population())
                .with("actual", carried.value())
                .with("numerator", carried.numerator())
                .with("denominator", carried.denominator())
                .with("how", carried.how().name().toLowerCase(Locale.ROOT))
                .with("standsAt", carried.to().code())
                .with("standsIn", carried.to().name())
                .with("name", nameOf(carried.indicator(), report))
                .with("share", carried.share())
                .with("shareBases", said(carried.shareBases(), base -> SHARE_BASES.getOrDefault(base, base)))
                .with("acts", said(carried.acts(), Act::number))
                .of(carried.remainder())
                .with("counts", carried.counts());
    }
}
