package vn.giamngheo.reporting.disbursement;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Adding;
import vn.giamngheo.reporting.figure.Measure;

/** The measures of the sheet in the order of its columns, with their definitions. */
enum SheetMeasure {
    ASSIGNED_FROM_ABOVE(
            "assignedFromAbove",
            Adding.TRANSFER,
            Figures::assignedFromAbove,
            "Cấp trên giao",
            "Nhận từ ngoài địa bàn, trừ phần của assignedByOwnCouncil; tổng bằng cộng các dòng trừ movedInside",
            "Received from outside, but for assignedByOwnCouncil; the total is the sum of the rows less movedInside"),
    ASSIGNED_BY_OWN_COUNCIL(
            "assignedByOwnCouncil",
            Adding.FLOW,
            Figures::assignedByOwnCouncil,
            "HĐND cấp mình giao",
            "Vào sổ từ nguồn ngân sách địa phương của chính cấp nhận",
            "Entered the ledger from local money of the very level that receives it"),
    ASSIGNED(
            "assigned",
            Adding.TRANSFER,
            Figures::assigned,
            "Tổng vốn được giao",
            "assignedFromAbove + assignedByOwnCouncil; tổng bằng cộng các dòng trừ movedInside",
            "assignedFromAbove + assignedByOwnCouncil; the total is the sum of the rows less movedInside"),
    PASSED_ON(
            "passedOn",
            Adding.TRANSFER,
            Figures::passedOn,
            "Giao ra ngoài",
            "Giao ra ngoài dòng đó; tổng bằng cộng các dòng trừ movedInside",
            "Passed on out of the row; the total is the sum of the rows less movedInside"),
    ALLOCATED(
            "allocated",
            Adding.NONE,
            Figures::allocated,
            "Vốn được sử dụng",
            "assigned - passedOn; cộng được theo dòng",
            "assigned - passedOn; adds over the rows"),
    DETAILED(
            "detailed",
            Adding.FLOW,
            Figures::detailed,
            "Đã phân bổ chi tiết",
            "allocated - notYetDetailed: đã đến xã hoặc cơ quan, đơn vị sử dụng, hoặc cấp trên xã đã tự chi, tự cam kết",
            "allocated - notYetDetailed: has come to communes and agencies, or was paid or bound by a place above them"),
    NOT_YET_DETAILED(
            "notYetDetailed",
            Adding.FLOW,
            Figures::notYetDetailed,
            "Chưa phân bổ chi tiết",
            "Còn ở cấp trên xã, chưa giao tiếp, chưa chi, chưa cam kết; gồm cả phần chuyển nguồn khi chưa phân bổ",
            "Still with places above communes, neither given on, paid nor bound; also what they carried over so"),
    COMMITTED(
            "committed",
            Adding.FLOW,
            Figures::committed,
            "Đã cam kết chưa thanh toán",
            "Đã cam kết theo hợp đồng, chưa thanh toán, chưa tạm ứng",
            "Bound by contracts, neither paid nor advanced yet"),
    DISBURSED_IN_PERIOD(
            "disbursedInPeriod",
            Adding.FLOW,
            Figures::disbursedInPeriod,
            "Giải ngân trong kỳ",
            "disbursed từ from đến on",
            "disbursed from the day from to the day on"),
    PAID("paid", Adding.FLOW, Figures::paid, "Thanh toán", "Thanh toán khối lượng hoàn thành", "Payments"),
    ADVANCES_OUTSTANDING(
            "advancesOutstanding",
            Adding.FLOW,
            Figures::advancesOutstanding,
            "Tạm ứng chưa thu hồi",
            "Tạm ứng chưa thu hồi",
            "Advances not yet cleared or refunded"),
    DISBURSED(
            "disbursed",
            Adding.FLOW,
            Figures::disbursed,
            "Lũy kế giải ngân",
            "paid + advancesOutstanding, đến hết ngày on",
            "paid + advancesOutstanding, to the end of the day on"),
    CARRIED_OVER(
            "carriedOver",
            Adding.FLOW,
            Figures::carriedOver,
            "Chuyển nguồn sang năm sau",
            "Chuyển nguồn sang năm sau theo văn bản",
            "Carried over into the next year by an act"),
    REMAINING(
            "remaining",
            Adding.FLOW,
            Figures::remaining,
            "Còn lại",
            "allocated - carriedOver - disbursed",
            "allocated - carriedOver - disbursed");

    private static final List<Measure.Definition> OTHERS = List.of(
            new Measure.Definition(
                    "rate",
                    Adding.NONE,
                    "disbursed / allocated, phần trăm, làm tròn hai chữ số; không lấy trung bình; trống khi mẫu số bằng 0",
                    "disbursed / allocated in percent, rounded to two decimals; never averaged; null over zero"),
            new Measure.Definition(
                    "rateOnDetailed", Adding.NONE, "disbursed / detailed, như trên", "disbursed / detailed, likewise"),
            new Measure.Definition(
                    "movedInside",
                    Adding.NONE,
                    "Các dòng giao cho nhau: cộng passedOn các dòng trừ passedOn của tổng",
                    "What rows gave to each other: the sum of their passedOn less that of the total"),
            new Measure.Definition(
                    "lastYear",
                    Adding.NONE,
                    "Cùng ngày năm trước của năm ngân sách trước, trên cùng địa bàn",
                    "The same day a year before, of the budget year before and the same places"),
            new Measure.Definition(
                    "outlook",
                    Adding.NONE,
                    "Ước thực hiện và cam kết nói sau cùng đến ngày on: của người đứng đầu dòng (said), nếu không thì cộng cấp dưới"
                            + " (summed); tổng của chương trình thay cho từng dự án",
                    "What was expected and pledged last up to the day on: by the head of the row (said), else the sum of those"
                            + " below (summed); a holder's word for a programme stands for its lines"),
            new Measure.Definition(
                    "kept",
                    Adding.NONE,
                    "Đến hạn, số giải ngân của đúng đối tượng cam kết không nhỏ hơn số cam kết",
                    "On its day, what the pledge is about was disbursed to at least its amount"));

    static final List<Measure.Definition> DEFINITIONS = definitions();

    private final String field;
    private final Adding adding;
    private final Function<Figures, Money> value;
    private final String heading;
    private final String vi;
    private final String en;

    SheetMeasure(String field, Adding adding, Function<Figures, Money> value, String heading, String vi, String en) {
        this.field = field;
        this.adding = adding;
        this.value = value;
        this.heading = heading;
        this.vi = vi;
        this.en = en;
    }

    /** @throws ProblemException 400 when there is none of that name */
    static SheetMeasure asked(String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.field.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("figure"), name, fields()));
    }

    private static List<String> fields() {
        return Arrays.stream(values()).map(SheetMeasure::field).toList();
    }

    String field() {
        return field;
    }

    String heading() {
        return heading;
    }

    /** Whether the total is less than the rows by what they gave to each other. */
    boolean crossesRows() {
        return adding == Adding.TRANSFER;
    }

    Money of(Figures figures) {
        return value.apply(figures);
    }

    private static List<Measure.Definition> definitions() {
        return Stream.concat(
                        Arrays.stream(values())
                                .map(each -> new Measure.Definition(each.field, each.adding, each.vi, each.en)),
                        OTHERS.stream())
                .toList();
    }
}
