package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;

/** Lists of observations. A line that differs from what is there is its next version, if it says why. */
@ApplicationScoped
class ObservationImport implements ImportKind {

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
    private static final int DECIMALS = 4;

    private static final List<Column> COLUMNS = List.of(
            Column.text("indicator", "Mã chỉ tiêu", "Mã trong danh mục chỉ tiêu", "Code in the catalogue", 60)
                    .mandatory(),
            Column.areaCode("area", "Mã địa bàn", "Mã vào ngày cuối kỳ", "Code on the last day of the period")
                    .mandatory(),
            Column.date("periodFrom", "Từ ngày", "Ngày đầu kỳ", "First day of the period")
                    .mandatory(),
            Column.date("periodTo", "Đến ngày", "Ngày cuối kỳ", "Last day of the period")
                    .mandatory(),
            Column.text(
                    "population",
                    "Đối tượng",
                    "Như trong kế hoạch; để trống: toàn địa bàn",
                    "As in the plan; empty for the whole place",
                    300),
            Column.decimal("numerator", "Tử số", "Của tỷ lệ", "Of a rate"),
            Column.decimal("denominator", "Mẫu số", "Của tỷ lệ", "Of a rate"),
            Column.decimal("value", "Giá trị", "Khi không phải tỷ lệ", "Of what is no rate"),
            Column.text("source", "Nguồn số liệu", "Báo cáo, cuộc điều tra…", "Report, survey…", 300)
                    .mandatory(),
            Column.date("statedOn", "Ngày báo cáo", "Để trống: hôm nay", "Empty for today"),
            Column.text("reason", "Lý do sửa", "Khi sửa số liệu đã có", "When it corrects what is there", 500));

    @Inject
    TakingStatements taking;

    @Override
    public String name() {
        return "observations";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "area";
    }

    /** A later line about the same could not be told from a correction. */
    @Override
    public List<String> identity() {
        return List.of("indicator", "area", "periodFrom", "periodTo", "population");
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.STANDING_AGENCY, Roles.AUDITOR);
    }

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        var read = rows.stream().map(ObservationImport::read).toList();
        var taken = taking.take(read.stream()
                        .filter(line -> line.refused() == null)
                        .map(Read::statement)
                        .toList())
                .iterator();
        return read.stream()
                .map(line -> line.refused() == null
                        ? outcome(taken.next())
                        : Outcome.failed(line.refused().violations()))
                .toList();
    }

    private static Outcome outcome(Taken taken) {
        return switch (taken.result()) {
            case RECORDED, CORRECTED, APPROVED -> Outcome.ok(taken.observation().id());
            case UNCHANGED -> Outcome.unchanged(taken.observation().id());
            case REFUSED -> Outcome.failed(taken.refused().violations());
        };
    }

    /** A line as a statement, or why it is none. */
    private record Read(Statement statement, ProblemException refused) {}

    private static Read read(ImportRow row) {
        try {
            return new Read(statement(row), null);
        } catch (ProblemException refused) {
            return new Read(null, refused);
        }
    }

    private static Statement statement(ImportRow row) {
        return new Statement(
                row.text("indicator"),
                row.areaCode("area"),
                row.date("periodFrom"),
                row.date("periodTo"),
                row.text("population"),
                new Figure(count(row, "numerator"), count(row, "denominator"), value(row)),
                row.text("source"),
                row.date("statedOn"),
                row.text("reason"));
    }

    private static Long count(ImportRow row, String column) {
        var number = row.decimal(column);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.compareTo(LARGEST) >= 0) {
            throw invalid(column, new Words("cần số nguyên không âm", "it must be a whole number, not negative"));
        }
        return number.longValueExact();
    }

    private static BigDecimal value(ImportRow row) {
        var number = row.decimal("value");
        if (number != null
                && (number.stripTrailingZeros().scale() > DECIMALS
                        || number.abs().compareTo(LARGEST) >= 0)) {
            throw invalid(
                    "value",
                    new Words(
                            "có nhiều nhất 15 chữ số và 4 chữ số thập phân",
                            "it has at most 15 digits and 4 decimals"));
        }
        return number;
    }

    private static ProblemException invalid(String column, Words expected) {
        return new ProblemException(CommonProblem.INVALID_VALUE, Where.body("/" + column), expected);
    }
}
