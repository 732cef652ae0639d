package vn.giamngheo.budget.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** Shares that are set by hand; those that it does not name stay. Of each pot they still sum to what is divided. */
record SharesRequest(@NotEmpty @Size(max = 400) List<@Valid @NotNull Share> shares) {

    /** @param originYear the year of the proposal when absent */
    record Share(
            @NotNull @Valid HolderRef receiver,
            @NotBlank String line,
            @NotNull Source source,
            @NotNull Nature nature,
            Integer originYear,
            @NotNull Money amount) {}
}
