package vn.giamngheo.budget.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.platform.value.MoneyUnit;

/**
 * Statements of the treasury (sao kê, bảng đối chiếu). A line that came in another statement before is the same line;
 * what its codes mean is looked up whenever it is asked, so that a table of codes may come later.
 */
@ApplicationScoped
class StatementImport implements ImportKind {

    private static final int MOST_ITEMS = 100_000;

    private static final List<Column> COLUMNS = List.of(
            Column.areaCode("area", "Mã địa bàn", "Địa bàn có bảng mã để đọc", "The place whose table of codes applies")
                    .mandatory(),
            Column.text("voucher", "Số chứng từ", "Số chứng từ kho bạc", "Number of the voucher", 100)
                    .mandatory(),
            Column.date("date", "Ngày chứng từ", "Ngày chứng từ", "Date of the voucher")
                    .mandatory(),
            Column.decimal("year", "Niên độ", "Năm ngân sách", "The budget year")
                    .mandatory(),
            Column.text("unit", "Mã ĐVQHNS", "Mã đơn vị có quan hệ với ngân sách", "Code of the unit", 20)
                    .mandatory(),
            Column.text("chapter", "Mã chương", "Mã chương", "Code of the chapter", 20)
                    .mandatory(),
            Column.text("target", "Mã CTMTQG", "Mã chương trình mục tiêu quốc gia", "Code of the programme", 20)
                    .mandatory(),
            Column.text("sourceCode", "Mã nguồn", "Mã nguồn ngân sách", "Code of the source", 20)
                    .mandatory(),
            Column.text("kind", "Loại", "Thanh toán, tạm ứng hay thu hồi", "Payment, advance or refund", 20)
                    .withCodes(kinds())
                    .mandatory(),
            Column.amount("amount", "Số tiền", "Đồng, lớn hơn 0", "In đồng, above zero")
                    .mandatory(),
            Column.decimal("item", "Số thứ tự", "Của dòng cùng mã trong một chứng từ", "Of lines alike in a voucher"),
            Column.text("description", "Nội dung", "Nội dung chi; không ghi tên cá nhân", "What for; no person", 500));

    @Inject
    Scope scope;

    @Inject
    StatementLines lines;

    @Override
    public String name() {
        return "treasury-statements";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "voucher";
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.FINANCE_OFFICER);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.FINANCE_OFFICER, Roles.AUDITOR);
    }

    /** A line of the file as it would be stored, or why it is not. */
    private record Read(StatementLine line, List<Violation> violations) {}

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        var places = new HashMap<List<Object>, UUID>();
        var read = rows.stream().map(row -> read(row, places)).toList();
        var stored = lines.store(
                read.stream().map(Read::line).filter(Objects::nonNull).toList());
        var outcomes = new ArrayList<Outcome>();
        for (var each : read) {
            outcomes.add(
                    each.line() == null
                            ? Outcome.failed(each.violations())
                            : outcome(each.line(), stored.get(each.line().id())));
        }
        return outcomes;
    }

    private Read read(ImportRow row, Map<List<Object>, UUID> places) {
        try {
            return new Read(line(row, places), List.of());
        } catch (ProblemException refused) {
            return new Read(null, refused.violations());
        }
    }

    private StatementLine line(ImportRow row, Map<List<Object>, UUID> places) {
        var date = row.date("date");
        if (date.isAfter(Days.today())) {
            throw new ProblemException(BudgetProblem.DATE_IN_THE_FUTURE, Where.body("/date"), date);
        }
        if (!row.amount("amount", MoneyUnit.DONG).isAboveZero()) {
            throw new ProblemException(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body("/amount"));
        }
        return new StatementLine(
                Ids.next(),
                place(row.areaCode("area"), date, places),
                row.text("voucher"),
                date,
                new Codes(
                        row.text("unit"),
                        row.text("chapter"),
                        row.text("target"),
                        row.text("sourceCode"),
                        CodeImport.year(row, "year")),
                LineKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.decimal("item") == null ? 1 : CodeImport.within(row.decimal("item"), 1, MOST_ITEMS, "item"),
                row.amount("amount", MoneyUnit.DONG),
                row.text("description"),
                null);
    }

    /** A statement has many lines and few places and days. */
    private UUID place(AreaCode code, LocalDate date, Map<List<Object>, UUID> places) {
        var key = List.<Object>of(code, date);
        if (!places.containsKey(key)) {
            places.put(key, scope.required(code, date, "/area").id());
        }
        return places.get(key);
    }

    private static Outcome outcome(StatementLine sent, StatementLine stored) {
        if (stored.id().equals(sent.id())) {
            return Outcome.ok(sent.id());
        }
        if (stored.amount().equals(sent.amount()) && sayTheSame(stored.description(), sent.description())) {
            return Outcome.unchanged(stored.id());
        }
        return Outcome.failed(List.of(Violation.of(
                BudgetProblem.TREASURY_LINE_DIFFERS,
                Where.body("/amount"),
                stored.voucher(),
                stored.date(),
                stored.amount().dong(),
                stored.description() == null ? "-" : stored.description())));
    }

    /** Not every statement has descriptions. */
    private static boolean sayTheSame(String one, String other) {
        return one == null || other == null || one.equals(other);
    }

    private static Map<String, String> kinds() {
        var words = new LinkedHashMap<String, String>();
        words.put("payment", "Thanh toán");
        words.put("advance", "Tạm ứng");
        words.put("refund", "Thu hồi");
        return words;
    }
}
