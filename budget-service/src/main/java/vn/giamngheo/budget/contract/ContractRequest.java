package vn.giamngheo.budget.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.Money;

/**
 * A contract (hợp đồng) with what it commits at once.
 *
 * @param date on which it was signed
 * @param holder the buyer, whose money it binds
 * @param payee who is paid; stays in this service
 * @param work code of the work that it is for; required when it binds investment
 * @param fundingRequest the funding request whose reserved money it commits; absent where it commits what is free
 * @param act the contract itself
 * @param value in đồng, the sum of the stages
 * @param advanceLimit in đồng, the most that may be advanced and not cleared; absent where none is stated
 * @param commitments what it binds first, at most its value
 * @param committedOn the day on which it does; the day on which it was signed when absent. A contract of before the ledger
 *     began binds what stood in the opening balances, on their day
 */
record ContractRequest(
        @NotBlank String programme,
        @NotBlank @Size(max = 100) String number,
        @NotBlank @Size(max = 500) String title,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef holder,
        @NotNull Contract.PayeeKind payeeKind,
        @NotBlank @Size(max = 300) String payee,
        @Size(max = 50) String work,
        UUID fundingRequest,
        @NotNull @Valid Act act,
        @NotNull Money value,
        Money advanceLimit,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull StagePart> stages,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull Bind> commitments,
        LocalDate committedOn) {

    /** The day of the first commitment. */
    LocalDate bindsOn() {
        return committedOn == null ? date : committedOn;
    }
}
