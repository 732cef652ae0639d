package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.plans.plan.MoneyColumn;
import vn.giamngheo.platform.value.Money;

/**
 * A part of what was contracted.
 *
 * @param amount of the state's support, in đồng
 * @param acceptedOn absent until it is accepted
 * @param minutes the id of the project's act by which it was accepted
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Stage(
        int number,
        String name,
        @Convert(converter = MoneyColumn.class) Money amount,
        LocalDate dueOn,
        LocalDate acceptedOn,
        @Column(name = "act_id") UUID minutes) {

    static Stage of(Steps.Planned planned) {
        return new Stage(planned.number(), planned.name().strip(), planned.amount(), planned.dueOn(), null, null);
    }

    Stage accepted(LocalDate on, UUID act) {
        return new Stage(number, name, amount, dueOn, on, act);
    }
}
