package vn.giamngheo.budget.ledger;

import java.util.List;
import java.util.Optional;
import vn.giamngheo.platform.act.Act;

/**
 * What papers of one act have in common: who gives, number of the act, programme and year.
 *
 * @param giver null for an estimate, which nobody gives
 * @param number without regard to case and blanks
 */
public record GiversAct(Holder giver, String number, String programme, int year) {

    private static final String NOBODY = "-";

    /** Empty for a draft without a number. */
    public static Optional<GiversAct> of(LedgerDocument document, Act act) {
        return ActNumber.key(act)
                .map(number -> new GiversAct(document.giver(), number, document.programmeCode(), document.year()));
    }

    /** Papers of one act wait for each other: files, receipts with their allocations, the same paper sent twice. */
    public List<String> lock() {
        return List.of(String.join(
                "|",
                "act",
                giver == null ? NOBODY : giver.kind(),
                giver == null ? NOBODY : giver.id().toString(),
                number,
                programme,
                String.valueOf(year)));
    }
}
