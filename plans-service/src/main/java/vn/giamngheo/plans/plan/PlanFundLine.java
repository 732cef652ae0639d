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
 * @param statedTotal the total that is printed where a signed act has another one than its parts sum to; else null
 */
@Embeddable
record PlanFundLine(
        String lineCode,
        @Enumerated(EnumType.STRING) Nature nature,
        long central,
        long local,
        String programmeCode,
        Long statedTotal) {

    /** @param first the first edition of the plan */
    static PlanFundLine of(PlanRequest.FundLine line, String first) {
        return new PlanFundLine(
                line.line(),
                line.nature(),
                line.central().dong(),
                line.local().dong(),
                first.equals(line.programme()) ? null : line.programme(),
                line.central().plus(line.local()).equals(line.total())
                        ? null
                        : line.total().dong());
    }

    /** As it is printed. */
    Money total() {
        return closes() ? sum() : Money.of(statedTotal);
    }

    Money sum() {
        return Money.of(central).plus(Money.of(local));
    }

    boolean closes() {
        return statedTotal == null;
    }

    /** Its code, with the edition where it is not of the plan's first. */
    String name() {
        return programmeCode == null ? lineCode : lineCode + " (" + programmeCode + ")";
    }

    PlanRequest.FundLine view() {
        return new PlanRequest.FundLine(lineCode, nature, Money.of(central), Money.of(local), total(), programmeCode);
    }

    PlanState.FundLine state() {
        return new PlanState.FundLine(lineCode, nature.wireName(), central, local, programmeCode);
    }
}
