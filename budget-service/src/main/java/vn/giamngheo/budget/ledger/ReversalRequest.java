package vn.giamngheo.budget.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;

/**
 * Takes a paper back, by an act or for a reason.
 *
 * @param date not before that of the paper
 * @param reason may be absent when there is an act
 * @param adjusts number of the act that allows it when the year is closed
 */
public record ReversalRequest(
        @NotNull LocalDate date,
        @Size(max = 1000) String reason,
        @Valid Act act,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String adjusts) {}
