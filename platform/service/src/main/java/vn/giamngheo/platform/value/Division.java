package vn.giamngheo.platform.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount in proportion to points, in whole units, so that the parts sum to it exactly: each gets its share rounded
 * down, and the units that are left go to the largest remainders, of equal ones to the first.
 */
public final class Division {

    private final BigInteger units;
    private final Money unit;
    private final List<BigInteger> points;
    private final BigInteger total;

    private Division(Money amount, Money unit, List<BigInteger> points) {
        this.units = BigInteger.valueOf(amount.dong() / unit.dong());
        this.unit = unit;
        this.points = points;
        this.total = points.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * @param amount a multiple of the unit
     * @param points not below zero, some above
     * @throws IllegalArgumentException when the amount is no multiple of the unit, or there are no points
     */
    public static List<Money> of(Money amount, Money unit, List<BigDecimal> points) {
        if (amount.dong() % unit.dong() != 0
                || points.stream().noneMatch(each -> each.signum() > 0)
                || points.stream().anyMatch(each -> each.signum() < 0)) {
            throw new IllegalArgumentException(amount + " in " + unit + " by " + points);
        }
        return new Division(amount, unit, whole(points)).parts();
    }

    /**
     * The same of things that are no money, such as households.
     *
     * @param points not below zero, some above
     * @throws IllegalArgumentException when there are no points
     */
    public static List<Long> ofUnits(long units, List<BigDecimal> points) {
        return of(Money.of(units), Money.of(1), points).stream()
                .map(Money::dong)
                .toList();
    }

    /** The same proportions in whole numbers. */
    private static List<BigInteger> whole(List<BigDecimal> points) {
        var scale = points.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return points.stream().map(each -> each.setScale(scale).unscaledValue()).toList();
    }

    private List<Money> parts() {
        var floors = points.stream().map(each -> exact(each)[0]).toList();
        var left = units.subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        var raised = IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact(points.get(i))[1])
                        .reversed())
                .limit(left)
                .toList();
        return IntStream.range(0, points.size())
                .mapToObj(i -> part(floors.get(i).longValueExact() + (raised.contains(i) ? 1 : 0)))
                .toList();
    }

    /** The share in whole units, and what is left of it in parts of a unit. */
    private BigInteger[] exact(BigInteger point) {
        return units.multiply(point).divideAndRemainder(total);
    }

    private Money part(long wholeUnits) {
        return Money.of(Math.multiplyExact(wholeUnits, unit.dong()));
    }
}
