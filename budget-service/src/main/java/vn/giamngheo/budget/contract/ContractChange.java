package vn.giamngheo.budget.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.Money;

/** What may become of a contract after it was signed. */
final class ContractChange {

    private ContractChange() {}

    /**
     * An amendment (phụ lục): value, limit of advances and stages from a day on, each as a whole.
     *
     * @param value in đồng, the sum of the stages, not below what is bound
     * @param advanceLimit absent where none is stated
     */
    record Amendment(
            @NotNull LocalDate date,
            @NotNull @Valid Act act,
            @NotNull Money value,
            Money advanceLimit,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull StagePart> stages) {}

    /**
     * Further commitments, or releases of what is not needed.
     *
     * @param act absent where none is signed for it
     * @param adjusts number of the act that allows it when the year is closed
     */
    record Binding(
            @NotNull LocalDate date,
            @Valid Act act,
            @Size(max = 1000) String note,

            @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100)
            String adjusts,

            @NotEmpty @Size(max = 200) List<@Valid @NotNull Bind> parts) {}

    /**
     * Minutes of acceptance (biên bản nghiệm thu).
     *
     * @param amount in đồng, above zero: what is accepted in addition
     * @param act the minutes
     */
    record Accepted(
            @NotNull @Min(1) Integer stage,
            @NotNull LocalDate date,
            @NotNull Money amount,
            @NotNull @Valid Act act) {}

    /**
     * Withdraws minutes that were wrong.
     *
     * @param acceptance the id of the minutes
     * @param act that withdraws them
     */
    record Withdrawn(
            @NotNull UUID acceptance,
            @NotNull LocalDate date,
            @NotNull @Valid Act act) {}

    /**
     * The end of a contract: thanh lý.
     *
     * @param state {@code completed} or {@code terminated}
     */
    record Closed(
            @NotNull LocalDate date,
            @NotNull Contract.State state,
            @NotNull @Valid Act act) {}
}
