package vn.giamngheo.plans.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.giamngheo.events.PlanState;

/** What a plan wants to reach. */
@Embeddable
record PlanTarget(
        String key,
        String indicatorCode,
        @Enumerated(EnumType.STRING) Comparator comparator,
        BigDecimal value,
        String unit,
        String population,
        LocalDate dueOn,
        @Enumerated(EnumType.STRING) Dimension dimension,
        String lineCode,
        String partOf) {

    static PlanTarget of(PlanRequest.Target target) {
        return new PlanTarget(
                target.key(),
                target.indicator(),
                target.comparator(),
                target.value(),
                target.unit(),
                target.population(),
                target.dueOn(),
                target.dimension(),
                target.line(),
                target.partOf());
    }

    /** Whether another target on the same thing wants something else; a value within bounds does not. */
    boolean contradicts(PlanTarget other) {
        if (comparator.isLowerBound() && other.comparator.isUpperBound()) {
            return value.compareTo(other.value) > 0;
        }
        if (comparator.isUpperBound() && other.comparator.isLowerBound()) {
            return value.compareTo(other.value) < 0;
        }
        if (comparator.isExact() != other.comparator.isExact()) {
            return comparator.isExact()
                    ? !other.comparator.admits(value, other.value)
                    : !comparator.admits(other.value, value);
        }
        return comparator != other.comparator || value.compareTo(other.value) != 0;
    }

    PlanRequest.Target view() {
        return new PlanRequest.Target(
                key, indicatorCode, comparator, value, unit, population, dueOn, dimension, lineCode, partOf);
    }

    PlanState.Target state() {
        return new PlanState.Target(
                key,
                indicatorCode,
                comparator.wireName(),
                value,
                unit,
                population,
                dueOn,
                dimension == null ? null : dimension.wireName(),
                lineCode,
                partOf);
    }
}
