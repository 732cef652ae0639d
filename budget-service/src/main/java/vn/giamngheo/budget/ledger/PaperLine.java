package vn.giamngheo.budget.ledger;

import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.imports.ImportRow;

/**
 * A line of a file of estimates or allocations: a part, and the paper that it is of.
 *
 * @param part who gets what
 */
public record PaperLine(ImportRow row, Paper paper, Part part) {

    /**
     * What lines of one paper have in common.
     *
     * @param giver null for an estimate
     */
    public record Paper(String programme, int year, LocalDate date, HolderRef giver, Act act, Decision decision) {}
}
