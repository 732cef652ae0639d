package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holdings;

/** The figures of budget execution of one place in one year, all together or of a line and source. */
@ApplicationScoped
public class MoneyOfPlace {

    private static final String CENTRAL = "central";
    private static final List<String> SOURCES = List.of(CENTRAL, "local");

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /**
     * Which of it is asked for.
     *
     * @param asOf the last day whose acts count; null for all
     * @param programme null for all programmes
     * @param line null for all lines
     * @param source {@code central} or {@code local}; null for both
     */
    public record Of(Basis basis, LocalDate asOf, String programme, String line, String source) {

        private boolean isOfLine(MoneyRow row) {
            return line == null || line.equals(row.lineCode());
        }

        private boolean isFrom(MoneyRow row) {
            return source == null || row.isCentral() == source.equals(CENTRAL);
        }
    }

    /**
     * What is known of it.
     *
     * @param figures empty where the ledger has nothing of the line
     * @param partial whether places are left out that the caller may not read
     */
    public record Known(Optional<Execution> figures, boolean partial) {}

    public Known read(ReportArea area, int year, LocalDate tree, Of of) {
        var held = holdings.asked(area.id(), tree, year, of.basis());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            var holding = holdings.of(held, handle);
            var asked = new BudgetExecution.Parameters(area, year, tree, of.asOf(), of.programme(), of.basis());
            return new Known(
                    figures(MoneyOfSubtree.rows(holding.places(), asked, handle), of),
                    Boolean.TRUE.equals(holding.remark()));
        });
    }

    private static Optional<Execution> figures(List<MoneyRow> rows, Of of) {
        var ofLine = rows.stream().filter(of::isOfLine).toList();
        return ofLine.isEmpty()
                ? Optional.empty()
                : Optional.of(Execution.of(ofLine.stream().filter(of::isFrom).toList()));
    }

    /** @throws ProblemException 400 for a word that is no source */
    public static String source(String asked) {
        if (asked != null && !SOURCES.contains(asked)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("source"), asked, SOURCES);
        }
        return asked;
    }
}
