package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import vn.giamngheo.events.LivelihoodProjectState;
import vn.giamngheo.plans.plan.MoneyColumn;
import vn.giamngheo.platform.value.Money;

/**
 * What a project costs, in đồng, by who bears it.
 *
 * @param stateBudget the state's support
 * @param loans such as policy credit
 * @param own what the households bring themselves, money and labour
 * @param direct how much of the state's support goes directly into production; absent where it is not stated
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Costs(
        @NotNull @Convert(converter = MoneyColumn.class) Money stateBudget,
        @NotNull @Convert(converter = MoneyColumn.class) Money loans,
        @NotNull @Convert(converter = MoneyColumn.class) Money own,
        @Convert(converter = MoneyColumn.class) Money direct) {

    Money total() {
        return stateBudget.plus(loans).plus(own);
    }

    LivelihoodProjectState.Costs state() {
        return new LivelihoodProjectState.Costs(
                stateBudget.dong(), loans.dong(), own.dong(), direct == null ? null : direct.dong());
    }
}
