package vn.giamngheo.plans.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * The money that a plan states for one programme line, in đồng.
 *
 * @param programmeCode the edition that the line is of; null for the plan's first
 */
@Embeddable
record PlanFundLine(
        String lineCode, @Enumerated(EnumType.STRING) Nature nature, long central, long local, String programmeCode) {

    /** @param first the first edition of the plan */
    static PlanFundLine of(PlanRequest.FundLine line, String first) {
        return new PlanFundLine(
                line.line(),
                line.nature(),
                line.central().dong(),
                line.local().dong(),
                first.equals(line.programme()) ? null : line.programme());
    }

    Money total() {
        return Money.of(central).plus(Money.of(local));
    }

    PlanRequest.FundLine view() {
        return new PlanRequest.FundLine(lineCode, nature, Money.of(central), Money.of(local), total(), programmeCode);
    }

    PlanState.FundLine state() {
        return new PlanState.FundLine(lineCode, nature.wireName(), central, local, programmeCode);
    }
}
