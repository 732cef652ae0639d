package vn.giamngheo.plans.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.PlanState;

/** What a plan wants to reach. */
@Embeddable
record PlanTarget(
        String key,
        String indicatorCode,
        @Enumerated(EnumType.STRING) Comparator comparator,
        BigDecimal value,
        BigDecimal upperValue,
        String unit,
        String population,
        LocalDate dueOn,
        @Enumerated(EnumType.STRING) Dimension dimension,
        String lineCode,
        String partOf,
        String rateKey,
        @Enumerated(EnumType.STRING) AnnexMeasure annex,

        @Embedded
        @AttributeOverride(name = "numerator", column = @Column(name = "baseline_numerator"))
        @AttributeOverride(name = "denominator", column = @Column(name = "baseline_denominator"))
        Baseline baseline,

        @Embedded
        @AttributeOverride(name = "agencyCode", column = @Column(name = "owner_agency_code"))
        @AttributeOverride(name = "name", column = @Column(name = "owner_name"))
        Party owner,

        @JdbcTypeCode(SqlTypes.ARRAY) List<Integer> pathYears,

        @JdbcTypeCode(SqlTypes.ARRAY) List<BigDecimal> pathValues) {

    static PlanTarget of(PlanRequest.Target target) {
        return new PlanTarget(
                target.key(),
                target.indicator(),
                target.comparator(),
                target.value(),
                target.upper(),
                target.unit(),
                target.population(),
                target.dueOn(),
                target.dimension(),
                target.line(),
                target.partOf(),
                target.rate(),
                target.annex(),
                target.baseline(),
                target.owner(),
                target.path() == null
                        ? null
                        : target.path().stream().map(YearValue::year).toList(),
                target.path() == null
                        ? null
                        : target.path().stream().map(YearValue::value).toList());
    }

    /** Whether another target on the same thing wants something else; a value within bounds does not. */
    boolean contradicts(PlanTarget other) {
        if (comparator == Comparator.QUALITATIVE || other.comparator == Comparator.QUALITATIVE) {
            return false;
        }
        if (comparator == Comparator.RANGE || other.comparator == Comparator.RANGE) {
            return isAbove(other) || other.isAbove(this);
        }
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

    /** Whether all that it admits is more than all that the other admits. */
    private boolean isAbove(PlanTarget other) {
        return !comparator.isUpperBound()
                && !other.comparator.isLowerBound()
                && value.compareTo(other.comparator == Comparator.RANGE ? other.upperValue : other.value) > 0;
    }

    /** What is wanted year by year; null where the plan does not say. */
    List<YearValue> path() {
        return YearValue.of(pathYears, pathValues);
    }

    /** Words alone are held against nothing. */
    boolean isMeasured() {
        return comparator != Comparator.QUALITATIVE;
    }

    /** As messages name it; a qualitative one has no figure. */
    String figure() {
        if (value == null) {
            return "–";
        }
        return upperValue == null ? value.toPlainString() : value.toPlainString() + " – " + upperValue.toPlainString();
    }

    /** What it states, as findings reckon with it: nothing of a qualitative one, both ends of a range. */
    Stream<FindingState.Term> terms() {
        return upperValue == null
                ? Stream.ofNullable(value).map(stated -> term(key, stated))
                : Stream.of(term(key + " ≥", value), term(key + " ≤", upperValue));
    }

    private FindingState.Term term(String label, BigDecimal stated) {
        return new FindingState.Term(label, stated.toPlainString(), unit);
    }

    PlanRequest.Target view() {
        return new PlanRequest.Target(
                key,
                indicatorCode,
                comparator,
                value,
                upperValue,
                unit,
                population,
                dueOn,
                dimension,
                lineCode,
                partOf,
                rateKey,
                annex,
                baseline,
                owner,
                path());
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
                partOf,
                upperValue,
                baseline == null ? null : new PlanState.Baseline(baseline.numerator(), baseline.denominator()),
                owner == null ? null : owner.agencyCode(),
                path() == null
                        ? null
                        : path().stream()
                                .map(step -> new PlanState.YearValue(step.year(), step.value()))
                                .toList());
    }
}
