package vn.giamngheo.budget.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** The funding requests that came here, by their date. */
@ApplicationScoped
class FundingRequests {

    /** SQL of the place of a row {@code t}. */
    private static final String PLACE = """
            (case t.holder_kind when 'area' then t.holder_id
                else (select g.area_id from agency g where g.id = t.holder_id) end)
            """;

    private static final String SEEN = Reach.seenBy(PLACE, "t.date");

    private static final String PAGE = """
            select t.id from funding_request t left join funding_decision d on d.id = t.id
            where (t.date, t.id) > (:after, :afterId)
                and (cast(:outcome as text) is null or coalesce(d.outcome, 'waiting') = :outcome)
                and (cast(:project as uuid) is null or t.project_id = :project)
                and %s
                %s
            order by t.date, t.id
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(SEEN, "and %s in (select id from tree)".formatted(PLACE));

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    /**
     * Which requests are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it and their agencies; null for the whole country
     * @param tree the day whose places and parents apply
     * @param outcome {@code waiting}, {@code committed} or {@code refused}
     */
    public record Filter(UUID area, LocalDate tree, String outcome, UUID project) {}

    /** The last request of the page before. */
    record After(LocalDate date, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    List<FundingRequest> page(Filter filter, After after, int limit) {
        var ids = jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                .bindMethods(filter)
                .bind("after", after.date())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
        return byIds(ids);
    }

    Optional<FundingRequest> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    private List<FundingRequest> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> {
            var parts = parts(ids, handle);
            return handle.createQuery("""
                            select r.*, c.date as cancelled_on
                            from funding_request r left join funding_cancellation c on c.id = r.id
                            where r.id = any(:ids) order by r.date, r.id
                            """)
                    .bindArray("ids", UUID.class, ids.toArray())
                    .map((row, context) -> request(row, parts))
                    .list();
        });
    }

    private static FundingRequest request(ResultSet row, Map<UUID, List<FundingRequest.Part>> parts)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new FundingRequest(
                id,
                row.getObject("project_id", UUID.class),
                row.getString("programme_code"),
                row.getObject("date", LocalDate.class),
                new Holder(row.getString("holder_kind"), row.getObject("holder_id", UUID.class)),
                row.getString("requested_by"),
                row.getString("correlation_id"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getObject("cancelled_on", LocalDate.class),
                parts.getOrDefault(id, List.of()));
    }

    private static Map<UUID, List<FundingRequest.Part>> parts(Collection<UUID> ids, Handle handle) {
        return handle.createQuery(
                        "select * from funding_request_part where request_id = any(:ids) order by request_id, position")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> Map.entry(row.getObject("request_id", UUID.class), part(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static FundingRequest.Part part(ResultSet row) throws SQLException {
        var purpose = new Purpose(
                row.getString("line_code"),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                Nature.valueOf(row.getString("nature").toUpperCase(Locale.ROOT)),
                row.getInt("origin_year"),
                row.getInt("spending_year"));
        return new FundingRequest.Part(purpose, Money.of(row.getLong("amount")));
    }

    /** Whether all that the request names has come here: its holder and its programme. */
    boolean isKnown(FundingRequest request) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from programme where code = :programme and not deleted)
                            and (exists (select from area where id = :holder and not deleted)
                                or exists (select from agency g join area a on a.id = g.area_id
                                    where g.id = :holder and not g.deleted))
                        """)
                .bind("programme", request.programmeCode())
                .bind("holder", request.holder().id())
                .mapTo(Boolean.class)
                .one());
    }
}
