package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Period;

/**
 * The adjustments of whoever decides, of one programme and year: the first, the second and so on, each once. Of an estimate
 * it is the receiver who decides, of an allocation the giver.
 */
@ApplicationScoped
public class Adjustments {

    static final String CODE = "revision-out-of-sequence";

    private static final String NONE = "–";

    @Inject
    Jdbi jdbi;

    @Inject
    Locks locks;

    @Inject
    Holders holders;

    @Inject
    Findings findings;

    /** All adjustments of one holder by papers of one kind. */
    private record Series(LedgerDocument.Kind kind, Holder holder, String programme, int year) {

        String name() {
            return String.join(
                    "|",
                    "adjustments",
                    kind.name(),
                    holder.kind(),
                    holder.id().toString(),
                    programme,
                    String.valueOf(year));
        }
    }

    /**
     * Enters the document where it is an adjustment, before it is recorded.
     *
     * @throws ProblemException 422 when its act is not signed, and it is not the next one
     */
    public void enter(LedgerDocument document, List<Holder> deciding, Act act) {
        if (document.revision() != null) {
            var series = deciding.stream()
                    .map(holder -> new Series(document.kind(), holder, document.programmeCode(), document.year()))
                    .toList();
            locks.take(series.stream().map(Series::name).toList());
            series.forEach(each -> enter(document, each, act.signed()));
        }
    }

    /** Waits for whoever enters or leaves the series of the document, before balances are locked. */
    public void await(LedgerDocument document) {
        if (document.revision() != null) {
            locks.take(seriesOf(document).stream().map(Series::name).toList());
        }
    }

    /** Leaves the series where it was an adjustment, before it is taken back: its number is free again. */
    void leave(LedgerDocument document) {
        if (document.revision() != null) {
            var series = seriesOf(document);
            locks.take(series.stream().map(Series::name).toList());
            jdbi.useHandle(handle -> handle.execute("delete from adjustment where document_id = ?", document.id()));
            series.forEach(this::settle);
        }
    }

    private List<Series> seriesOf(LedgerDocument document) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select holder_kind as kind, holder_id as id from adjustment where document_id = :id")
                        .bind("id", document.id())
                        .map(ConstructorMapper.of(Holder.class))
                        .list())
                .stream()
                .map(holder -> new Series(document.kind(), holder, document.programmeCode(), document.year()))
                .toList();
    }

    private void enter(LedgerDocument document, Series series, boolean signed) {
        var entered = entered(series);
        var missing = missing(entered, document.revision());
        if (!signed && (entered.contains(document.revision()) || !missing.isEmpty())) {
            throw new ProblemException(
                    BudgetProblem.REVISION_OUT_OF_SEQUENCE,
                    Where.body("/revision"),
                    document.revision(),
                    texts(entered));
        }
        insert(document.id(), document.revision(), series);
        settle(series);
    }

    private static List<Integer> missing(List<Integer> entered, int before) {
        return IntStream.range(1, before)
                .boxed()
                .filter(revision -> !entered.contains(revision))
                .toList();
    }

    private void settle(Series series) {
        var entered = entered(series);
        var missing = missing(entered, entered.isEmpty() ? 1 : entered.get(entered.size() - 1));
        var repeated = entered.stream()
                .filter(revision -> entered.indexOf(revision) != entered.lastIndexOf(revision))
                .distinct()
                .toList();
        var finding = finding(series, entered, missing, repeated);
        if (missing.isEmpty() && repeated.isEmpty()) {
            findings.resolve(finding.id());
        } else {
            findings.raise(finding);
        }
    }

    private Finding finding(Series series, List<Integer> entered, List<Integer> missing, List<Integer> repeated) {
        return new Finding(
                CODE,
                Severity.WARNING,
                holders.placeOf(series.holder()),
                Period.year(series.year()),
                List.of(
                        series.kind().wireName(),
                        String.valueOf(series.year()),
                        texts(entered),
                        texts(missing),
                        texts(repeated)),
                null,
                List.of(
                        new FindingState.Touched(
                                series.holder().kind(), series.holder().id().toString()),
                        new FindingState.Touched("paper", series.kind().wireName()),
                        new FindingState.Touched("programme", series.programme()),
                        new FindingState.Touched("year", String.valueOf(series.year()))));
    }

    private static String texts(List<Integer> revisions) {
        return revisions.isEmpty()
                ? NONE
                : revisions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<Integer> entered(Series series) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select revision from adjustment
                        where kind = :kind and holder_id = :id and holder_kind = :holderKind
                            and programme_code = :programme and year = :year
                        order by revision
                        """)
                .bind("kind", series.kind().name())
                .bind("holderKind", series.holder().kind())
                .bind("id", series.holder().id())
                .bind("programme", series.programme())
                .bind("year", series.year())
                .mapTo(Integer.class)
                .list());
    }

    private void insert(UUID document, int revision, Series series) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into adjustment (document_id, kind, holder_kind, holder_id, programme_code, year, revision)
                        values (:document, :kind, :holderKind, :id, :programme, :year, :revision)
                        """)
                .bind("document", document)
                .bind("kind", series.kind().name())
                .bind("holderKind", series.holder().kind())
                .bind("id", series.holder().id())
                .bind("programme", series.programme())
                .bind("year", series.year())
                .bind("revision", revision)
                .execute());
    }
}
