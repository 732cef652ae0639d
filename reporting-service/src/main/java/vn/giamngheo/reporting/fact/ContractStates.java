package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.ContractState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** The contracts with their stages, as last published. */
@ApplicationScoped
class ContractStates implements Projection {

    @Override
    public String topic() {
        return Topics.COMMITMENTS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(ContractState.TYPE)) {
            var contract = EventJson.data(event, ContractState.class);
            if (isNewer(contract, handle)) {
                replaceStages(contract, handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("contract", ContractState.TYPE, event, handle);
    }

    private static boolean isNewer(ContractState contract, Handle handle) {
        return handle.createUpdate("""
                                insert into contract (id, event_version, deleted, programme_code, number, signed_on,
                                    holder_kind, holder_id, payee_kind, value, advance_limit, state, work_id,
                                    funding_request_id)
                                values (:id, :eventVersion, :deleted, :programmeCode, :number, :signedOn, :holderKind,
                                    :holderId, :payeeKind, :value, :advanceLimit, :state, :workId, :fundingRequestId)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, programme_code = excluded.programme_code,
                                    number = excluded.number, signed_on = excluded.signed_on,
                                    holder_kind = excluded.holder_kind, holder_id = excluded.holder_id,
                                    payee_kind = excluded.payee_kind, value = excluded.value,
                                    advance_limit = excluded.advance_limit, state = excluded.state,
                                    work_id = excluded.work_id,
                                    funding_request_id = excluded.funding_request_id
                                    where contract.event_version < excluded.event_version
                                """)
                        .bindMethods(contract)
                        .bind("holderKind", contract.holder().kind())
                        .bind("holderId", contract.holder().id())
                        .execute()
                == 1;
    }

    private static void replaceStages(ContractState contract, Handle handle) {
        handle.execute("delete from contract_stage where contract_id = ?", contract.id());
        contract.stages()
                .forEach(stage -> handle.execute(
                        "insert into contract_stage (contract_id, number, amount, due_on, accepted) values (?, ?, ?, ?, ?)",
                        contract.id(),
                        stage.number(),
                        stage.amount(),
                        stage.dueOn(),
                        stage.accepted()));
    }
}
