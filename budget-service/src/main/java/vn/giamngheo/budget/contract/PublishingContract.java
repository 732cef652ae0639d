package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.events.ContractState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Outbox;

/** Tells what became of a contract, and shows it. */
@ApplicationScoped
class PublishingContract {

    @Inject
    ContractBooks books;

    @Inject
    Outbox outbox;

    void publish(Contract contract) {
        outbox.publish(Topics.COMMITMENTS, ContractState.TYPE, contract.published());
    }

    /** With what this command has recorded. */
    ContractView view(Contract contract) {
        return ContractView.of(contract, books.standing(contract));
    }
}
