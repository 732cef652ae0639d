package vn.giamngheo.budget.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;

/**
 * A paper is undone: what it posted is posted again, in red.
 *
 * @param act absent where no act says so
 * @param note why
 */
public record ReversalRequest(
        @NotNull LocalDate date,
        @Valid Act act,
        @Size(max = 1000) String note) {}
