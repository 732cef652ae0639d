package vn.giamngheo.budget.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.Account;
import vn.giamngheo.budget.ledger.Attempts;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.MoneyColumns;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.value.Money;

/** Opening balances as a list, one balance a line. A line that says what a balance was opened with changes nothing. */
@ApplicationScoped
class OpeningImport implements ImportKind {

    private static final List<Column> COLUMNS = List.of(
            MoneyColumns.PROGRAMME,
            MoneyColumns.YEAR,
            MoneyColumns.DATE,
            MoneyColumns.holder("holder", "Đơn vị"),
            MoneyColumns.LINE,
            MoneyColumns.SOURCE,
            MoneyColumns.NATURE,
            MoneyColumns.ORIGIN_YEAR,
            MoneyColumns.amount("received", "Đã nhận").mandatory(),
            MoneyColumns.amount("passedOn", "Đã giao đi"),
            MoneyColumns.amount("paid", "Đã thanh toán"),
            MoneyColumns.amount("advanced", "Tạm ứng chưa thu hồi"),
            MoneyColumns.UNIT);

    @Inject
    Attempts attempts;

    @Inject
    OpeningBooks books;

    @Inject
    OpenedAccounts opened;

    @Inject
    Holders holders;

    @Inject
    Ledger ledger;

    /** A line whose holder is known. */
    private record Line(ImportRow row, OpeningBalanceRequest request, Account account) {

        OpeningPart part() {
            return request.parts().get(0);
        }
    }

    @Override
    public String name() {
        return "opening-balances";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "holder";
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.FINANCE_OFFICER);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.FINANCE_OFFICER, Roles.AUDITOR);
    }

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        var outcomes = new HashMap<Integer, Outcome>();
        var lines = rows.stream()
                .flatMap(row -> line(row, outcomes))
                .sorted(Comparator.comparing(Line::account))
                .toList();
        ledger.lock(lines.stream().map(Line::account).toList());
        lines.forEach(line -> outcomes.put(line.row().line(), Outcome.of(() -> opened(line))));
        return rows.stream().map(row -> outcomes.get(row.line())).toList();
    }

    private Stream<Line> line(ImportRow row, Map<Integer, Outcome> outcomes) {
        try {
            var request = request(row);
            var holder =
                    holders.own(request.holder(), request.date(), "/holder").holder();
            var purpose = request.parts().get(0).purpose(request.year());
            return Stream.of(new Line(row, request, new Account(holder, request.programme(), purpose)));
        } catch (ProblemException refused) {
            outcomes.put(row.line(), Outcome.failed(refused.violations()));
            return Stream.empty();
        }
    }

    private static OpeningBalanceRequest request(ImportRow row) {
        var part = new OpeningPart(
                row.text("line"),
                MoneyColumns.source(row),
                MoneyColumns.nature(row),
                MoneyColumns.year(row, "originYear"),
                amount(row, "received"),
                amount(row, "passedOn"),
                amount(row, "paid"),
                amount(row, "advanced"));
        return new OpeningBalanceRequest(
                row.text("programme"),
                MoneyColumns.year(row, "year"),
                row.date("date"),
                MoneyColumns.holder(row, "holder"),
                null,
                null,
                List.of(part),
                null);
    }

    private static Money amount(ImportRow row, String key) {
        return row.values().containsKey(key) ? row.amount(key, MoneyColumns.unit(row)) : null;
    }

    private Outcome opened(Line line) {
        return opened.by(line.account())
                .map(document -> {
                    if (!books.says(document, line.account(), line.part())) {
                        throw new ProblemException(
                                BudgetProblem.OPENED_ALREADY,
                                Where.body("/line"),
                                line.part().line(),
                                line.part().source().words());
                    }
                    return Outcome.unchanged(document);
                })
                .orElseGet(() -> recorded(line));
    }

    private Outcome recorded(Line line) {
        try {
            return Outcome.ok(attempts.attempt(() -> books.open(line.request())).id());
        } catch (ProblemException refused) {
            return Outcome.failed(refused.violations().stream()
                    .map(violation -> new Violation(violation.code(), column(violation), violation.args()))
                    .toList());
        }
    }

    private static Where column(Violation violation) {
        var path = violation.where().name().split("/");
        return Where.body("/"
                + (path.length == 4 && !path[3].equals("amount") ? path[3] : path.length > 2 ? "received" : path[1]));
    }
}
