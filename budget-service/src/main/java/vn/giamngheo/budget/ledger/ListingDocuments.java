package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

/** Lists the documents of one kind that a query asks for. */
@Edge
@ApplicationScoped
public class ListingDocuments {

    /** What the list's method says of itself. */
    public static final String DESCRIPTION =
            "Those under which the place, a place below it or one of their agencies gives or receives; with area=VN all."
                    + " By date; Link leads to the next page.";

    public static final String TREE = "Day whose places apply; the last day of the year by default, else today";

    @Inject
    ChangeFeed feed;

    @Inject
    DocumentList documents;

    @Inject
    Scope scope;

    /** A query as it came; null for what it does not say. */
    public record Query(
            String area,
            String tree,
            String year,
            String programme,
            String line,
            String source,
            String from,
            String to) {}

    /** For the API document. */
    public record Documents(List<DocumentView> items) {}

    /** For the API document. */
    public record Changes(List<Change<DocumentView>> items) {}

    public Response list(LedgerDocument.Kind kind, Query query, Paging paging) {
        var year = query.year() == null ? null : Parameters.year("year", query.year());
        var tree = Parameters.date(
                "tree",
                query.tree(),
                year == null ? Days.today() : Period.year(year).to());
        var dates = Parameters.span(query.from(), query.to());
        var filter = new DocumentFilter(
                kind,
                place(query.area(), tree),
                tree,
                year,
                query.programme(),
                query.line(),
                source(query.source()),
                dates.first(),
                dates.last());
        return answer(filter, paging.settling("tree", tree));
    }

    /** What was recorded at the caller's places since the cursor. */
    @Transactional
    public Response changes(LedgerDocument.Kind kind, Paging paging) {
        return feed.own(
                "(select * from ledger_document where kind = '%s')".formatted(kind.name()),
                DocumentList.seen("t"),
                paging,
                ids -> Change.inOrder(ids, documents.views(ids), view -> Change.of(view.id(), view)));
    }

    private Response answer(DocumentFilter filter, Paging paging) {
        var after = paging.after(2, DocumentList.After::of).orElse(DocumentList.After.NOTHING);
        return paging.answer(
                documents.page(filter, after, paging.rows()), Items::new, last -> List.of(last.date(), last.id()));
    }

    private UUID place(String area, LocalDate tree) {
        return scope.askedSubtree(Parameters.areaCode("area", area), tree, "area");
    }

    private static Source source(String name) {
        return name == null
                ? null
                : Arrays.stream(Source.values())
                        .filter(source -> source.wireName().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("source"), name, ""));
    }
}
