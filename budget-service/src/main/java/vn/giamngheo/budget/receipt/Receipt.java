package vn.giamngheo.budget.receipt;

import java.util.UUID;
import vn.giamngheo.budget.ledger.Holder;

/**
 * A receipt that is not withdrawn.
 *
 * @param matched whether its giver has entered the act, so that the giver's word counts and the receipt's no more
 */
public record Receipt(UUID documentId, String receiverKind, UUID receiverId, boolean matched) {

    Holder receiver() {
        return new Holder(receiverKind, receiverId);
    }
}
