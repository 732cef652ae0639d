package vn.giamngheo.reporting.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.disbursement.Disbursement.Holder;
import vn.giamngheo.reporting.disbursement.Disbursement.Kind;
import vn.giamngheo.reporting.execution.CountedPostings;
import vn.giamngheo.reporting.restatement.Holdings;

/** Tells the postings that a figure of the sheet sums, over the same places as the figure. */
@ApplicationScoped
class ExplainingDisbursement {

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /**
     * Which postings are asked for.
     *
     * @param row {@code total}, {@code own}, or the id of a holder
     */
    record Asked(Disbursement.Parameters parameters, String row, CapitalPart capital, SheetMeasure figure) {}

    ExplainedDisbursement explain(Asked asked, CountedPostings.After after, int limit) {
        var parameters = asked.parameters();
        var held = holdings.asked(
                parameters.area().id(), parameters.tree(), parameters.year(), parameters.on(), parameters.basis());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var holding = holdings.of(held, handle);
            return explain(asked, new SheetRows(parameters, holding, handle), after, limit, holding.remark());
        });
    }

    private static ExplainedDisbursement explain(
            Asked asked, SheetRows reading, CountedPostings.After after, int limit, Boolean partial) {
        var row = row(asked, reading);
        var counted = reading.counted(
                row.kind() == Kind.TOTAL,
                row.id(),
                asked.capital().carriedIn(),
                MadeOf.sql(asked.figure()),
                after,
                limit);
        return new ExplainedDisbursement(
                asked.parameters(),
                row,
                asked.capital().wireName(),
                asked.figure().field(),
                counted.total(),
                counted.postings(),
                counted.items(),
                partial);
    }

    private static Holder row(Asked asked, SheetRows reading) {
        var area = asked.parameters().area();
        var whole = Stream.of(Kind.TOTAL, Kind.OWN)
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(asked.row()))
                .map(kind -> new Holder(kind, area.id(), area.code(), area.name()))
                .findFirst();
        return whole.or(() -> among(reading.names(), asked.row())).orElseThrow(() -> unknown(asked.row()));
    }

    private static Optional<Holder> among(List<Holder> holders, String id) {
        return holders.stream()
                .filter(holder -> holder.id().toString().equals(id))
                .findFirst();
    }

    private static ProblemException unknown(String row) {
        return new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("row"), row, "[total, own, holder.id]");
    }
}
