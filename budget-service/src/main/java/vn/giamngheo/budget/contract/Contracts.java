package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Money;

/** The contracts that this service has recorded. Whoever changes one, or what stands under it, locks it first. */
@ApplicationScoped
public class Contracts {

    private static final String HEADERS = "select c.* from contract c where ";

    @Inject
    Jdbi jdbi;

    @Inject
    Caller caller;

    public Optional<Contract> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<Contract> byIds(Collection<UUID> ids) {
        return found("c.id = any(:ids) order by c.id", ids);
    }

    /** Locked for this transaction, in the order of their ids, so that no two wait for each other. */
    List<Contract> locked(Collection<UUID> ids) {
        return found("c.id = any(:ids) order by c.id for update", ids);
    }

    /** @throws ProblemException 404 when there is none */
    Contract locked(UUID id) {
        return locked(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The next in the order of their ids. */
    List<Contract> after(UUID after, int limit) {
        return byIds(jdbi.withHandle(
                handle -> handle.createQuery("select id from contract where id > :after order by id limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list()));
    }

    /** Whether the holder has signed a contract of this number, told without regard to case and blanks. */
    boolean exists(Holder holder, String programme, String number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from contract
                            where signed_by_id = :holder and programme_code = :programme
                                and number_key(number) = :number)
                        """)
                .bind("holder", holder.id())
                .bind("programme", programme)
                .bind("number", number)
                .mapTo(Boolean.class)
                .one());
    }

    private List<Contract> found(String condition, Collection<UUID> ids) {
        return jdbi.withHandle(handle -> {
            var headers = handle.createQuery(HEADERS + condition)
                    .bindArray("ids", UUID.class, ids.toArray())
                    .map((row, context) -> header(row))
                    .list();
            return headers.isEmpty() ? headers : whole(handle, headers);
        });
    }

    private static Contract header(ResultSet row) throws SQLException {
        return new Contract(
                row.getObject("id", UUID.class),
                row.getInt("event_version"),
                row.getString("programme_code"),
                row.getString("number"),
                row.getString("title"),
                row.getObject("signed_on", LocalDate.class),
                new Holder(row.getString("holder_kind"), row.getObject("holder_id", UUID.class)),
                row.getObject("held_since", LocalDate.class),
                Contract.PayeeKind.valueOf(row.getString("payee_kind")),
                row.getString("payee"),
                Contract.State.valueOf(row.getString("state")),
                row.getObject("work_id", UUID.class),
                row.getObject("funding_request_id", UUID.class),
                List.of(),
                List.of());
    }

    private static List<Contract> whole(Handle handle, List<Contract> headers) {
        var ids = headers.stream().map(Contract::id).toArray();
        var terms = terms(handle, ids);
        var stages = stages(handle, ids);
        return headers.stream()
                .map(header -> with(header, terms.get(header.id()), stages.get(header.id())))
                .toList();
    }

    private static Map<UUID, List<Contract.Term>> terms(Handle handle, Object... ids) {
        return handle.createQuery("""
                        select contract_id, valid_from, value, advance_limit, act_id from contract_term
                        where contract_id = any(:ids) order by contract_id, position
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(
                        row.getObject("contract_id", UUID.class),
                        new Contract.Term(
                                row.getObject("valid_from", LocalDate.class),
                                Money.of(row.getLong("value")),
                                money(row.getObject("advance_limit", Long.class)),
                                row.getObject("act_id", UUID.class))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Map<UUID, List<Contract.Stage>> stages(Handle handle, Object... ids) {
        return handle.createQuery("""
                        select contract_id, number, name, amount, due_on, accepted from contract_stage
                        where contract_id = any(:ids) order by contract_id, number
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(
                        row.getObject("contract_id", UUID.class),
                        new Contract.Stage(
                                row.getInt("number"),
                                row.getString("name"),
                                Money.of(row.getLong("amount")),
                                row.getObject("due_on", LocalDate.class),
                                Money.of(row.getLong("accepted")))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Money money(Long dong) {
        return dong == null ? null : Money.of(dong);
    }

    private static Contract with(Contract header, List<Contract.Term> terms, List<Contract.Stage> stages) {
        return new Contract(
                header.id(),
                header.eventVersion(),
                header.programmeCode(),
                header.number(),
                header.title(),
                header.signedOn(),
                header.holder(),
                header.heldSince(),
                header.payeeKind(),
                header.payee(),
                header.state(),
                header.workId(),
                header.fundingRequestId(),
                terms,
                stages);
    }

    void insert(Contract contract) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into contract (id, event_version, programme_code, number, title, signed_on,
                                signed_by_id, holder_kind, holder_id, held_since, payee_kind, payee, value, advance_limit,
                                state, work_id, funding_request_id, recorded_by)
                            values (:id, :eventVersion, :programmeCode, :number, :title, :signedOn, :holderId, :holderKind,
                                :holderId, :heldSince, :payeeKind, :payee, :value, :advanceLimit, :state, :workId,
                                :fundingRequestId, :by)
                            """)
                    .bindMethods(contract)
                    .bind("holderKind", contract.holder().kind())
                    .bind("holderId", contract.holder().id())
                    .bind("value", contract.value().dong())
                    .bind("advanceLimit", dong(contract.lastTerm().advanceLimit()))
                    .bind("by", caller.subject())
                    .execute();
            insertTerm(handle, contract);
            replaceStages(handle, contract);
        });
    }

    /** Writes what the contract is from now on, of a new version: its last term, its stages and its accepted amounts. */
    void amend(Contract contract) {
        jdbi.useHandle(handle -> {
            insertTerm(handle, contract);
            replaceStages(handle, contract);
        });
        update(contract);
    }

    /** Writes who has it, its state and what is accepted. */
    void update(Contract contract) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update contract set event_version = :eventVersion, holder_kind = :holderKind,
                                holder_id = :holderId, held_since = :heldSince, state = :state, value = :value,
                                advance_limit = :advanceLimit
                            where id = :id
                            """)
                    .bindMethods(contract)
                    .bind("holderKind", contract.holder().kind())
                    .bind("holderId", contract.holder().id())
                    .bind("value", contract.value().dong())
                    .bind("advanceLimit", dong(contract.lastTerm().advanceLimit()))
                    .execute();
            contract.stages()
                    .forEach(stage -> handle.execute(
                            "update contract_stage set accepted = ? where contract_id = ? and number = ?",
                            stage.accepted().dong(),
                            contract.id(),
                            stage.number()));
        });
    }

    private static void insertTerm(Handle handle, Contract contract) {
        var term = contract.lastTerm();
        handle.execute(
                """
                        insert into contract_term (contract_id, position, valid_from, value, advance_limit, act_id)
                        values (?, ?, ?, ?, ?, ?)
                        """,
                contract.id(),
                contract.terms().size() - 1,
                term.validFrom(),
                term.value().dong(),
                dong(term.advanceLimit()),
                term.actId());
    }

    private static void replaceStages(Handle handle, Contract contract) {
        handle.execute("delete from contract_stage where contract_id = ?", contract.id());
        contract.stages()
                .forEach(stage -> handle.execute(
                        """
                                insert into contract_stage (contract_id, number, name, amount, due_on, accepted)
                                values (?, ?, ?, ?, ?, ?)
                                """,
                        contract.id(),
                        stage.number(),
                        stage.name(),
                        stage.amount().dong(),
                        stage.dueOn(),
                        stage.accepted().dong()));
    }

    /** The codes of the lines of its money. */
    List<String> lines(UUID contract) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct line_code from posting where contract_id = :contract")
                        .bind("contract", contract)
                        .mapTo(String.class)
                        .list());
    }

    private static Long dong(Money amount) {
        return amount == null ? null : amount.dong();
    }

    /**
     * Minutes of acceptance.
     *
     * @param amount in đồng; below zero when they withdraw others
     */
    public record Acceptance(
            UUID id, UUID contractId, int stage, LocalDate date, Money amount, UUID actId, UUID withdraws) {}

    void insert(Acceptance acceptance) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into acceptance (id, contract_id, stage, date, amount, act_id, withdraws, recorded_by,
                            recorded_at)
                        values (:id, :contractId, :stage, :date, :dong, :actId, :withdraws, :by, :now)
                        """)
                .bindMethods(acceptance)
                .bind("dong", acceptance.amount().dong())
                .bind("by", caller.subject())
                .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** The minutes of a contract, by date. */
    List<Acceptance> acceptances(UUID contract) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, contract_id, stage, date, amount, act_id, withdraws from acceptance
                        where contract_id = :contract order by date, id
                        """)
                .bind("contract", contract)
                .map((row, context) -> new Acceptance(
                        row.getObject("id", UUID.class),
                        row.getObject("contract_id", UUID.class),
                        row.getInt("stage"),
                        row.getObject("date", LocalDate.class),
                        Money.of(row.getLong("amount")),
                        row.getObject("act_id", UUID.class),
                        row.getObject("withdraws", UUID.class)))
                .list());
    }
}
