package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;

/** What bodies say of the steps of a project. */
final class Steps {

    private Steps() {}

    /** What a team thinks of a proposal. */
    enum Outcome {
        @JsonProperty("recommended")
        RECOMMENDED,
        @JsonProperty("not_recommended")
        NOT_RECOMMENDED,
        /** It goes back to whoever proposed it. */
        @JsonProperty("to_be_revised")
        TO_BE_REVISED
    }

    /**
     * What the appraisal team (tổ thẩm định) found.
     *
     * @param members their offices, no names
     * @param minutes the minutes as a paper
     */
    record Appraised(
            @NotNull LocalDate date,
            @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 200) String> members,
            @NotNull Outcome outcome,
            @Size(max = 2000) String note,
            @NotNull @Valid Act minutes) {}

    /**
     * What an act says anew of an approved project; what is absent stays.
     *
     * @param reason why it is amended
     */
    record Amended(
            @NotNull @Valid Act act,
            @NotBlank @Size(max = 1000) String reason,
            @Size(min = 1, max = 300) String title,
            @Size(min = 1, max = 200) String model,
            @Valid Households households,
            @Valid Costs costs) {

        boolean saysNothing() {
            return title == null && model == null && households == null && costs == null;
        }
    }

    /** @param act absent where it was refused without one */
    record Refused(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 1000) String reason,
            @Valid Act act) {}

    /**
     * The contract with the community.
     *
     * @param stages they sum to what is reserved
     */
    record Contracted(
            @NotNull LocalDate date,
            @NotNull @Valid Act act,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull Planned> stages) {}

    /** @param amount of the state's support, in đồng */
    record Planned(
            @NotNull @Min(1) @Max(1000) Integer number,
            @NotBlank @Size(max = 200) String name,
            @NotNull Money amount,
            LocalDate dueOn) {}

    /** @param act the minutes of acceptance (nghiệm thu) */
    record Accepted(
            @NotNull @Min(1) @Max(1000) Integer stage,
            @NotNull LocalDate date,
            @NotNull @Valid Act act) {}

    record Closed(@NotNull LocalDate date, @NotNull @Valid Act act) {}

    /**
     * @param on the first day on which the successor has the project, after the end of its place
     * @param successor the code of a commune on that day
     */
    record HandedOver(
            @NotNull LocalDate on,
            @NotNull AreaCode successor,
            @NotNull @Valid Act act) {}
}
