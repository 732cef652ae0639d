package vn.giamngheo.budget.ledger;

import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.PartialDate;

/**
 * Signed estimates or allocations as lists: each line is a part, and the lines of one act with one date are one paper. An act
 * that has been recorded already is not recorded again.
 */
public abstract class PaperImport implements ImportKind {

    private static final Column ACT_NUMBER = Column.text(
                    "actNumber", "Số văn bản", "Số, ký hiệu", "Number of the act", 100)
            .mandatory();
    private static final Column ACT_DATE = Column.text(
                    "actIssuedOn", "Ngày văn bản", "Ví dụ 2022-12-21 hoặc 2022-12", "A day or a month", 10)
            .mandatory();
    private static final Column ACT_ISSUER = Column.text(
                    "actIssuer", "Cơ quan ban hành", "Cơ quan ban hành văn bản", "Who issued the act", 300)
            .mandatory();
    private static final Column ACT_TITLE = Column.text(
                    "actTitle", "Trích yếu", "Trích yếu văn bản", "What the act is about", 500)
            .mandatory();
    private static final Column DECISION = Column.text(
                    "decision", "Loại quyết định", "Giao đầu năm hoặc bổ sung", "Initial or supplementary", 20)
            .withCodes(decisions());

    /** So that a paper is one event of a size that is sent. */
    private static final int LONGEST = 400;

    @Inject
    Attempts attempts;

    @Inject
    RecordedParts recorded;

    @Inject
    Ledger ledger;

    @Inject
    Holders holders;

    @Inject
    Locks locks;

    /** Who gives, as a column; none for estimates. */
    protected abstract List<Column> giver();

    protected abstract LedgerDocument.Kind paper();

    /** Records the lines of one paper. */
    protected abstract DocumentView record(PaperLine.Paper paper, Money total, List<Part> parts);

    @Override
    public List<Column> columns() {
        return Stream.of(
                        List.of(MoneyColumns.PROGRAMME, MoneyColumns.YEAR, MoneyColumns.DATE),
                        giver(),
                        List.of(
                                ACT_NUMBER,
                                ACT_DATE,
                                ACT_ISSUER,
                                ACT_TITLE,
                                DECISION,
                                MoneyColumns.holder("receiver", "Bên nhận"),
                                MoneyColumns.LINE,
                                MoneyColumns.SOURCE,
                                MoneyColumns.NATURE,
                                MoneyColumns.ORIGIN_YEAR,
                                MoneyColumns.amount("amount", "Số tiền").mandatory(),
                                MoneyColumns.UNIT))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String keyColumn() {
        return "receiver";
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
        var papers = papers(rows, outcomes);
        locks.take(papers.keySet().stream().flatMap(this::lock).toList());
        papers.values().forEach(lines -> lines.removeIf(line -> isRecorded(line, outcomes)));
        ledger.lock(papers.values().stream()
                .flatMap(Collection::stream)
                .flatMap(this::accounts)
                .toList());
        papers.forEach((paper, lines) -> {
            for (var from = 0; from < lines.size(); from += LONGEST) {
                record(paper, lines.subList(from, Math.min(lines.size(), from + LONGEST)), outcomes);
            }
        });
        return rows.stream().map(row -> outcomes.get(row.line())).toList();
    }

    /** The readable lines by their papers; what is wrong with the others is told. */
    private Map<PaperLine.Paper, List<PaperLine>> papers(List<ImportRow> rows, Map<Integer, Outcome> outcomes) {
        var papers = new LinkedHashMap<PaperLine.Paper, List<PaperLine>>();
        for (var row : rows) {
            tried(row, outcomes, () -> {
                var line = line(row);
                var others = papers.computeIfAbsent(line.paper(), paper -> new ArrayList<>());
                requireNew(line, others);
                others.add(line);
            });
        }
        return papers;
    }

    private static void tried(ImportRow row, Map<Integer, Outcome> outcomes, Runnable work) {
        try {
            work.run();
        } catch (ProblemException refused) {
            outcomes.put(row.line(), Outcome.failed(refused.violations()));
        }
    }

    private PaperLine line(ImportRow row) {
        var date = row.date("date");
        var decision = row.text("decision");
        var paper = new PaperLine.Paper(
                row.text("programme"),
                MoneyColumns.year(row, "year"),
                date,
                giver().isEmpty() ? null : MoneyColumns.holder(row, "giver"),
                act(row),
                decision == null ? Decision.INITIAL : Decision.valueOf(decision.toUpperCase(Locale.ROOT)));
        var part = new Part(
                MoneyColumns.holder(row, "receiver"),
                row.text("line"),
                MoneyColumns.source(row),
                MoneyColumns.nature(row),
                MoneyColumns.year(row, "originYear"),
                row.amount("amount", MoneyColumns.unit(row)));
        requireOwn(paper, part);
        return new PaperLine(row, paper, part);
    }

    /** Before anything is said of what is recorded already. */
    private void requireOwn(PaperLine.Paper paper, Part part) {
        if (paper.giver() == null) {
            holders.own(part.receiver(), paper.date(), "/receiver");
        } else {
            holders.own(paper.giver(), paper.date(), "/giver");
            holders.existing(part.receiver(), paper.date(), "/receiver");
        }
    }

    private static Act act(ImportRow row) {
        var act = new Act(row.text("actNumber"), date(row), null, row.text("actIssuer"), row.text("actTitle"), null);
        if (!act.signed()) {
            throw new ProblemException(BudgetProblem.ACT_NOT_SIGNED, Where.body("/actIssuedOn"));
        }
        ActDay.require(act, Where.body("/actIssuedOn"));
        return act;
    }

    private static PartialDate date(ImportRow row) {
        var text = row.text("actIssuedOn");
        try {
            return new PartialDate(text);
        } catch (DateTimeException unreadable) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE, Where.body("/actIssuedOn"), text, "2022-12-21, 2022-12");
        }
    }

    private static void requireNew(PaperLine line, List<PaperLine> others) {
        if (others.stream()
                .anyMatch(
                        other -> isSame(other.part(), line.part(), line.paper().year()))) {
            throw new ProblemException(BudgetProblem.REPEATED_PART, Where.body("/receiver"));
        }
    }

    private static boolean isSame(Part one, Part other, int year) {
        return one.receiver().equals(other.receiver()) && one.purpose(year).equals(other.purpose(year));
    }

    /** Two files with one act wait for each other, and so do a receipt under an act and its allocation. */
    private Stream<String> lock(PaperLine.Paper paper) {
        var giver = paper.giver() == null
                ? null
                : holders.existing(paper.giver(), paper.date(), "/giver").holder();
        return new GiversAct(giver, ActNumber.key(paper.act().number()), paper.programme(), paper.year())
                .lock().stream();
    }

    private Optional<Holder> holder(HolderRef ref, PaperLine.Paper paper) {
        try {
            return Optional.of(holders.existing(ref, paper.date(), "/giver").holder());
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    private boolean isRecorded(PaperLine line, Map<Integer, Outcome> outcomes) {
        var giver = line.paper().giver() == null
                ? null
                : holder(line.paper().giver(), line.paper()).orElse(null);
        var receiver = holder(line.part().receiver(), line.paper()).orElseThrow();
        return recorded.find(paper(), giver, line.paper(), receiver, line.part())
                .map(found -> outcomes.put(line.row().line(), outcome(found, line)) == null)
                .orElse(false);
    }

    private static Outcome outcome(RecordedParts.Found found, PaperLine line) {
        return found.amount() == line.part().amount().dong()
                ? Outcome.unchanged(found.documentId())
                : Outcome.failed(
                        List.of(Violation.of(BudgetProblem.RECORDED_OTHERWISE, Where.body("/amount"), found.amount())));
    }

    private Stream<Account> accounts(PaperLine line) {
        var purpose = line.part().purpose(line.paper().year());
        return Stream.of(line.paper().giver(), line.part().receiver())
                .filter(ref -> ref != null)
                .flatMap(ref -> holder(ref, line.paper()).stream())
                .map(holder -> new Account(holder, line.paper().programme(), purpose));
    }

    /** Records what can be: what is wrong with a line fails it alone, what is wrong with the paper fails all its lines. */
    private void record(PaperLine.Paper paper, List<PaperLine> lines, Map<Integer, Outcome> outcomes) {
        var left = new ArrayList<>(lines);
        while (!left.isEmpty()) {
            var parts = left.stream().map(PaperLine::part).toList();
            try {
                var view = attempts.attempt(() ->
                        record(paper, Money.sum(parts.stream().map(Part::amount).toList()), parts));
                left.forEach(line -> outcomes.put(line.row().line(), Outcome.ok(view.id())));
                return;
            } catch (ProblemException refused) {
                fail(left, refused.violations(), outcomes);
            }
        }
    }

    private static void fail(List<PaperLine> left, List<Violation> violations, Map<Integer, Outcome> outcomes) {
        var byPart = violations.stream()
                .filter(violation -> violation.where().name().startsWith("/parts/"))
                .collect(Collectors.groupingBy(PaperImport::part));
        if (byPart.isEmpty()) {
            var ofPaper = violations.stream().map(PaperImport::ofPaper).toList();
            left.forEach(line -> outcomes.put(line.row().line(), Outcome.failed(ofPaper)));
            left.clear();
            return;
        }
        var failed = byPart.keySet().stream().map(left::get).toList();
        byPart.forEach((part, wrong) -> outcomes.put(
                left.get(part).row().line(),
                Outcome.failed(wrong.stream().map(PaperImport::ofColumn).toList())));
        left.removeAll(failed);
    }

    /** Where a file has it: of the act a column of its own, and none for the act that adjusts a closed year. */
    private static final Map<Where, Where> COLUMNS =
            Map.of(Where.body("/adjusts"), Where.body("/year"), Where.body("/act/number"), Where.body("/actNumber"));

    private static Violation ofPaper(Violation violation) {
        return new Violation(
                violation.code(), COLUMNS.getOrDefault(violation.where(), violation.where()), violation.args());
    }

    private static int part(Violation violation) {
        return Integer.parseInt(violation.where().name().split("/")[2]);
    }

    private static Violation ofColumn(Violation violation) {
        return new Violation(
                violation.code(), Where.body("/" + violation.where().name().split("/")[3]), violation.args());
    }

    private static Map<String, String> decisions() {
        var words = new LinkedHashMap<String, String>();
        words.put("initial", "giao đầu năm");
        words.put("supplementary", "bổ sung");
        return words;
    }
}
