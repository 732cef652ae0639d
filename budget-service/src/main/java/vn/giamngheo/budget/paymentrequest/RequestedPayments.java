package vn.giamngheo.budget.paymentrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** The requests for payments that this service has recorded, by their date. */
@ApplicationScoped
class RequestedPayments {

    /** SQL of the place of a row {@code t}. */
    private static final String PLACE = """
            (case t.holder_kind when 'area' then t.holder_id
                else (select g.area_id from agency g where g.id = t.holder_id) end)
            """;

    /** SQL: whether the caller may see a row {@code t}. */
    static final String SEEN = Reach.seenBy(PLACE, "t.date");

    private static final String PAGE = """
            select t.* from payment_request t
            where (t.date, t.id) > (:after, :afterId)
                and (cast(:state as text) is null or t.state = :state)
                and (cast(:contract as uuid) is null or t.contract_id = :contract)
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
    Caller caller;

    @Inject
    Scope scope;

    /**
     * Which requests are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it and their agencies; null for the whole country
     * @param tree the day whose places and parents apply
     * @param state of {@link RequestedPayment.State}
     */
    public record Filter(UUID area, LocalDate tree, String state, UUID contract) {}

    /** The last request of the page before. */
    record After(LocalDate date, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    void insert(RequestedPayment request) {
        var claim = request.claim();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into payment_request (id, kind, contract_id, stage, clears, programme_code, year, date,
                            holder_kind, holder_id, line_code, source, nature, origin_year, payee, note, amount, state,
                            requested_by, requested_at)
                        values (:id, :kind, :contractId, :stage, :clears, :programme, :spendingYear, :date,
                            :holderKind, :holderId, :lineCode, :source, :nature, :originYear, :payee, :note, :amount,
                            'OPEN', :by, :at)
                        """)
                .bindMethods(claim.purpose())
                .bind("id", request.id())
                .bind("kind", claim.kind().name())
                .bind("contractId", claim.contractId())
                .bind("stage", claim.stage())
                .bind("clears", claim.clears().dong())
                .bind("programme", claim.programme())
                .bind("date", request.date())
                .bind("holderKind", claim.holder().kind())
                .bind("holderId", claim.holder().id())
                .bind("payee", claim.payee())
                .bind("note", request.note())
                .bind("amount", claim.amount().dong())
                .bind("by", request.requestedBy())
                .bind("at", request.requestedAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Writes what was decided on it. */
    void decide(UUID id, RequestedPayment.State state, String reason, UUID document) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update payment_request set state = :state, reason = :reason, document_id = :document,
                            decided_by = :by, decided_at = :now
                        where id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("document", document)
                .bind("by", caller.subject())
                .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Locked for this transaction. */
    Optional<RequestedPayment> locked(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from payment_request where id = :id for update")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findFirst());
    }

    /** Those of a holder, without a contract, that nobody has decided on. */
    List<RequestedPayment> openFor(Holder holder) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from payment_request
                        where holder_id = :holder and holder_kind = :kind and state = 'OPEN' and contract_id is null
                        order by id
                        """)
                .bind("holder", holder.id())
                .bind("kind", holder.kind())
                .map((row, context) -> read(row))
                .list());
    }

    Optional<RequestedPayment> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<RequestedPayment> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from payment_request where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> read(row))
                .list());
    }

    List<RequestedPayment> page(Filter filter, After after, int limit) {
        return jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                .bindMethods(filter)
                .bind("after", after.date())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    private static RequestedPayment read(ResultSet row) throws SQLException {
        return new RequestedPayment(
                row.getObject("id", UUID.class),
                claim(row),
                row.getObject("date", LocalDate.class),
                row.getString("note"),
                RequestedPayment.State.valueOf(row.getString("state")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getObject("document_id", UUID.class));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                Claim.Kind.valueOf(row.getString("kind")),
                row.getObject("contract_id", UUID.class),
                row.getObject("stage", Integer.class),
                Money.of(row.getLong("clears")),
                row.getString("programme_code"),
                new Holder(row.getString("holder_kind"), row.getObject("holder_id", UUID.class)),
                new Purpose(
                        row.getString("line_code"),
                        Source.valueOf(row.getString("source")),
                        Nature.valueOf(row.getString("nature")),
                        row.getInt("origin_year"),
                        row.getInt("year")),
                row.getString("payee"),
                Money.of(row.getLong("amount")));
    }
}
