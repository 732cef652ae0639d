package vn.giamngheo.budget.beside;

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
import vn.giamngheo.platform.value.MoneyUnit;

/** The bank's monthly tables as files: what {@link RecordingCredit} does, for each line. */
@ApplicationScoped
class CreditImport implements ImportKind {

    private static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";

    private static final List<Column> COLUMNS = List.of(
            Column.areaCode("area", "Mã địa bàn", "Mã vào ngày cuối tháng", "Code on the last day of the month")
                    .mandatory(),
            Column.text("creditProgramme", "Chương trình tín dụng", "Mã hoặc tên của ngân hàng", "The bank's code", 100)
                    .mandatory(),
            Column.text("month", "Tháng", "Ví dụ 2023-06", "Such as 2023-06", 7).mandatory(),
            Column.amount("lent", "Doanh số cho vay", "Trong tháng, đồng", "In the month, in đồng")
                    .mandatory(),
            Column.amount("recovered", "Doanh số thu nợ", "Trong tháng, đồng", "In the month, in đồng")
                    .mandatory(),
            Column.amount("outstanding", "Dư nợ", "Cuối tháng, đồng", "At its end, in đồng")
                    .mandatory(),
            Column.amount("overdue", "Nợ quá hạn", "Cuối tháng, đồng", "At its end, in đồng")
                    .mandatory(),
            Column.decimal("borrowers", "Số hộ còn dư nợ", "Cuối tháng", "At its end")
                    .mandatory());

    @Inject
    RecordingCredit recording;

    @Override
    public String name() {
        return "policy-credits";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "area";
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.FINANCE_OFFICER, Roles.AUDITOR);
    }

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        return rows.stream()
                .map(row -> Outcome.of(() -> recording.recordOnce(request(row))))
                .toList();
    }

    private static CreditRequest request(ImportRow row) {
        if (!row.text("month").matches(MONTH)) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE, Where.body("/month"), row.text("month"), "2023-06");
        }
        return new CreditRequest(
                row.areaCode("area"),
                row.text("creditProgramme"),
                row.text("month"),
                row.amount("lent", MoneyUnit.DONG),
                row.amount("recovered", MoneyUnit.DONG),
                row.amount("outstanding", MoneyUnit.DONG),
                row.amount("overdue", MoneyUnit.DONG),
                households(row.decimal("borrowers")));
    }

    private static int households(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body("/borrowers"),
                    new Words("cần số nguyên không âm", "it must be a whole number, not negative"));
        }
        return number.intValueExact();
    }
}
