package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;

/** Lists of what was done, of many activities. A line whose reference is there with other figures puts it right, if it says why. */
@ApplicationScoped
class EntryImport implements ImportKind {

    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
    private static final int DECIMALS = 4;

    private static final List<String> PEOPLE =
            List.of("participants", "women", "ethnicMinority", "poor", "nearPoor", "newlyEscaped");

    private static final List<Column> COLUMNS = List.of(
            Column.text("activity", "Mã hoạt động", "Mã (id) của hoạt động", "Id of the activity", 36)
                    .mandatory(),
            Column.text(
                            "reference",
                            "Mã dòng",
                            "Mã của người gửi; không trùng trong một hoạt động tại một địa bàn",
                            "The sender's own; once for an activity and place",
                            100)
                    .mandatory(),
            Column.date("date", "Ngày", "Ngày thực hiện", "The day").mandatory(),
            Column.areaCode("area", "Mã địa bàn", "Nơi thực hiện, mã vào ngày đó", "Where, by the code on that day")
                    .mandatory(),
            Column.decimal("output", "Kết quả", "Theo đơn vị tính của hoạt động", "In the unit of the activity")
                    .mandatory(),
            people("participants", "Lượt người tham gia", "All who took part"),
            people("women", "Nữ", "Women"),
            people("ethnicMinority", "Dân tộc thiểu số", "Of ethnic minorities"),
            people("poor", "Hộ nghèo", "Of poor households"),
            people("nearPoor", "Hộ cận nghèo", "Of near-poor households"),
            people("newlyEscaped", "Hộ mới thoát nghèo", "Of newly escaped households"),
            Column.text("costKind", "Loại chứng từ chi", "Để trống nếu không có", "Empty for none", 20)
                    .withCodes(papers()),
            Column.text("costNumber", "Số chứng từ chi", "Đi cùng loại chứng từ", "With the kind of paper", 100),
            Column.text("reason", "Lý do sửa", "Khi sửa số liệu đã có", "When it corrects what is there", 1000));

    @Inject
    TakingEntries taking;

    private static Column people(String key, String heading, String english) {
        return Column.decimal(
                key,
                heading,
                "Số lượt; các cột về người cùng để trống nếu không đếm",
                english + "; all columns of people empty where nobody was counted");
    }

    private static Map<String, String> papers() {
        var papers = new LinkedHashMap<String, String>();
        papers.put("payment", "Thanh toán");
        papers.put("allocation", "Phân bổ");
        return papers;
    }

    @Override
    public String name() {
        return "activity-entries";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "reference";
    }

    @Override
    public List<String> identity() {
        return List.of("activity", "area", "reference");
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY, Roles.LINE_AGENCY);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.APPROVER, Roles.AUDITOR);
    }

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        var lines = rows.stream().map(EntryImport::read).toList();
        var named = taking.named(lines.stream()
                .map(Read::line)
                .filter(Objects::nonNull)
                .map(TakingEntries.Line::activity)
                .toList());
        return lines.stream().map(read -> outcome(read, named)).toList();
    }

    private Outcome outcome(Read read, Map<UUID, Activity> named) {
        if (read.line() == null) {
            return Outcome.failed(read.refused().violations());
        }
        try {
            var taken = taking.take(read.line(), named);
            return taken.isNew() ? Outcome.ok(taken.id()) : Outcome.unchanged(taken.id());
        } catch (ProblemException refused) {
            return Outcome.failed(
                    refused.violations().stream().map(EntryImport::atItsColumn).toList());
        }
    }

    /** What an entry has in a part of its own stands in a column of the file. */
    private static Violation atItsColumn(Violation violation) {
        var field = violation.where().name();
        return field.startsWith("/participants/")
                ? new Violation(
                        violation.code(),
                        Where.body(
                                field.endsWith("/total") ? "/participants" : field.substring("/participants".length())),
                        violation.args())
                : violation;
    }

    /** A line, or why it is none. */
    private record Read(TakingEntries.Line line, ProblemException refused) {}

    private static Read read(ImportRow row) {
        try {
            return new Read(line(row), null);
        } catch (ProblemException refused) {
            return new Read(null, refused);
        }
    }

    private static TakingEntries.Line line(ImportRow row) {
        var entry = new EntryRequest(row.date("date"), row.areaCode("area"), output(row), participants(row), cost(row));
        return new TakingEntries.Line(row.id("activity"), row.text("reference"), entry, row.text("reason"));
    }

    private static BigDecimal output(ImportRow row) {
        var output = row.decimal("output");
        if (output.signum() < 0 || output.stripTrailingZeros().scale() > DECIMALS || output.compareTo(LARGEST) >= 0) {
            throw invalid(
                    "output",
                    new Words(
                            "không âm, có nhiều nhất 15 chữ số và 4 chữ số thập phân",
                            "it is not negative and has at most 15 digits and 4 decimals"));
        }
        return output;
    }

    /** All of them are counted, or none. */
    private static Participants participants(ImportRow row) {
        if (PEOPLE.stream().allMatch(column -> row.decimal(column) == null)) {
            return null;
        }
        return new Participants(
                people(row, "participants"),
                people(row, "women"),
                people(row, "ethnicMinority"),
                people(row, "poor"),
                people(row, "nearPoor"),
                people(row, "newlyEscaped"));
    }

    private static Words called(String column) {
        return COLUMNS.stream()
                .filter(each -> each.key().equals(column))
                .findFirst()
                .orElseThrow()
                .called();
    }

    private static int people(ImportRow row, String column) {
        var number = row.decimal(column);
        if (number == null) {
            throw new ProblemException(CommonProblem.MISSING_FIELD, Where.body("/" + column), called(column));
        }
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.compareTo(MOST_PEOPLE) > 0) {
            throw invalid(column, new Words("cần số nguyên không âm", "it must be a whole number, not negative"));
        }
        return number.intValueExact();
    }

    private static CostReference cost(ImportRow row) {
        var kind = row.text("costKind");
        var number = row.text("costNumber");
        if (kind == null && number == null) {
            return null;
        }
        Stream.of("costKind", "costNumber")
                .filter(column -> row.text(column) == null)
                .forEach(column -> {
                    throw new ProblemException(CommonProblem.MISSING_FIELD, Where.body("/" + column), called(column));
                });
        return new CostReference(CostReference.Paper.ofWireName(kind), null, number);
    }

    private static ProblemException invalid(String column, Words expected) {
        return new ProblemException(CommonProblem.INVALID_VALUE, Where.body("/" + column), expected);
    }
}
