package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.ContractState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All contracts, as they were last published. */
@ApplicationScoped
class ContractEmission implements Emission {

    @Inject
    Contracts contracts;

    @Override
    public String topic() {
        return Topics.COMMITMENTS;
    }

    @Override
    public String type() {
        return ContractState.TYPE;
    }

    @Override
    public List<ContractState> page(UUID after, int limit) {
        return contracts.after(after, limit).stream().map(Contract::published).toList();
    }
}
