package vn.giamngheo.budget.receipt;

import java.util.List;
import java.util.Optional;
import vn.giamngheo.budget.ledger.ActNumber;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.platform.act.Act;

/**
 * What a receipt and the allocation that it tells of have in common: giver, number of the act, programme and year.
 *
 * @param number without regard to case and blanks
 */
record GiversAct(Holder giver, String number, String programme, int year) {

    /** Empty for a draft without a number. */
    static Optional<GiversAct> of(LedgerDocument document, Act act) {
        return ActNumber.key(act)
                .map(number -> new GiversAct(document.giver(), number, document.programmeCode(), document.year()));
    }

    /** Receipts and allocations under one act wait for each other. */
    List<String> lock() {
        return List.of(
                String.join("|", "act", giver.kind(), giver.id().toString(), number, programme, String.valueOf(year)));
    }
}
