package vn.giamngheo.platform.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.events.Areas;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;

/**
 * What has changed since a cursor: the newest state of each thing once, in the order of the transactions that changed
 * them last. A row is told only when no transaction that began before its own is under way: a transaction that is
 * committed late comes later in the order, too, and nothing is skipped.
 */
@Edge
@ApplicationScoped
public class ChangeFeed {

    /** What a feed's method says of itself. */
    public static final String DESCRIPTION =
            "The newest state of each thing changed since the cursor, deleted ones as such; from the beginning without"
                    + " one. Link always leads to what comes later: keep it and come back.";

    private static final String BY_EVERYBODY = "true";

    private static final String PAGE = """
            select cast(t.changed_in as text) as transaction, t.id from %s t
            where (t.changed_in, t.id) > (cast(:transaction as xid8), :id)
                and t.changed_in < pg_snapshot_xmin(pg_current_snapshot())
                and (%s)
            order by t.changed_in, t.id
            limit :limit
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Caller caller;

    @Inject
    Scope scope;

    @Inject
    Places places;

    /**
     * A page of changes that everybody may see.
     *
     * @param table whose rows have {@code id} and {@code changed_in}
     * @param states of the things by their ids, in any order; each change once
     */
    public <T> Response all(String table, Paging paging, Function<List<UUID>, List<Change<T>>> states) {
        return answer(paging, after -> rows(table, BY_EVERYBODY, query -> query, after, paging.limit()), states);
    }

    /**
     * A page of changes of what lies at the caller's places. Cursors belong to these places, and to what they came from.
     *
     * @param seen SQL of whether the caller may see a row {@code t}, by {@link Reach#seenBy}
     */
    public <T> Response own(String table, String seen, Paging paging, Function<List<UUID>, List<Change<T>>> states) {
        paging.boundTo(scope.isEverywhere() ? Areas.COUNTRY_ID : places());
        return answer(paging, after -> rows(table, seen, scope::bindSifting, after, paging.limit()), states);
    }

    /** The caller's places with what they came from: a boundary act brings a history that was no change of theirs. */
    private List<UUID> places() {
        return Stream.concat(caller.areas().stream(), places.endedInto(caller.areas()).stream())
                .sorted()
                .toList();
    }

    private <T> Response answer(
            Paging paging, Function<Changed, List<Changed>> rows, Function<List<UUID>, List<Change<T>>> states) {
        var after = paging.after(2, Changed::of).orElse(Changed.NOTHING);
        requireKnown(after);
        var page = rows.apply(after);
        var last = page.isEmpty() ? after : page.get(page.size() - 1);
        return Response.ok(
                        new Items<>(states.apply(page.stream().map(Changed::id).toList())))
                .header("Link", paging.next(last.keys()))
                .build();
    }

    /** A database that was restored into another cluster counts its transactions anew. */
    private void requireKnown(Changed after) {
        var known = jdbi.withHandle(handle -> handle.createQuery(
                        "select cast(:transaction as xid8) < pg_snapshot_xmax(pg_current_snapshot())")
                .bind("transaction", after.transaction())
                .mapTo(Boolean.class)
                .one());
        if (!known) {
            throw new ProblemException(
                    CommonProblem.CURSOR_OF_ANOTHER_LIST, Where.parameter("cursor"), after.transaction());
        }
    }

    private List<Changed> rows(String table, String seen, UnaryOperator<Query> binder, Changed after, int limit) {
        return jdbi.withHandle(handle -> binder.apply(handle.createQuery(PAGE.formatted(table, seen)))
                .bindMethods(after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Changed.class))
                .list());
    }
}
