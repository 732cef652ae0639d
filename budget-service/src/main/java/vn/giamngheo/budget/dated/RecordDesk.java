package vn.giamngheo.budget.dated;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.events.DatedState;
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

/** Lists dated records and tells their changes, for the resource of each kind. */
@Edge
@ApplicationScoped
public class RecordDesk {

    /** What a list's method says of itself. */
    public static final String DESCRIPTION = "By date; with area=VN all. Link leads to the next page.";

    public static final String AREA = "Code of the place on the day of the tree";
    public static final String TREE = "Day whose places apply; the last date by default, else today";
    public static final String FROM = "First date; without a beginning by default";
    public static final String TO = "Last date; without an end by default";

    @Inject
    RecordRows rows;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    /** The last record of the page before. */
    record After(LocalDate date, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    /** A query as it came; null for what it does not say. */
    public record Query(String area, String tree, String from, String to) {}

    /** @param equal what columns of the table must hold; null where it is not asked */
    public <S extends DatedState> Response list(
            RecordKind<S> kind, Query query, Map<String, String> equal, Paging paging) {
        var dates = Parameters.span(query.from(), query.to());
        var tree = Parameters.date("tree", query.tree(), dates.last() == null ? Days.today() : dates.last());
        var place = scope.askedSubtree(Parameters.areaCode("area", query.area()), tree, "area");
        var filter = new RecordRows.Filter(place, tree, dates.first(), dates.last(), equal);
        var settled = paging.settling("tree", tree);
        var after = settled.after(2, After::of).orElse(After.NOTHING);
        return settled.answer(
                rows.page(kind, filter, after, settled.rows()),
                Items::new,
                last -> List.of(last.state().date(), last.state().id()));
    }

    /** Filters by columns, without those that are not asked. */
    public static Map<String, String> equal(String column, String value, String... more) {
        var equal = new HashMap<String, String>();
        put(column, value, equal);
        for (var i = 0; i < more.length; i += 2) {
            put(more[i], more[i + 1], equal);
        }
        return equal;
    }

    /**
     * A code that a query names.
     *
     * @throws ProblemException 400 when it is none of the enum's, in lower case
     */
    public static <E extends Enum<E>> String code(String parameter, String value, Class<E> codes) {
        var known = Arrays.stream(codes.getEnumConstants())
                .map(code -> code.name().toLowerCase(Locale.ROOT))
                .toList();
        if (value != null && !known.contains(value)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter(parameter), value, known);
        }
        return value;
    }

    private static void put(String column, String value, Map<String, String> equal) {
        if (value != null) {
            equal.put(column, value);
        }
    }

    public <S extends DatedState> Response changes(RecordKind<S> kind, Paging paging) {
        return feed.own(
                kind.table().name(),
                RecordRows.SEEN,
                paging,
                ids -> Change.inOrder(ids, rows.byIds(kind, ids), RecordDesk::change));
    }

    private static <S extends DatedState> Change<RecordView<S>> change(RecordView<S> view) {
        return view.state().deleted()
                ? Change.deleted(view.state().id())
                : Change.of(view.state().id(), view);
    }
}
