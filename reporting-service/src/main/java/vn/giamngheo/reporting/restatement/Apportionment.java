package vn.giamngheo.reporting.restatement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.giamngheo.platform.value.Rate;

/**
 * Divides a figure by weights so that the parts sum to it exactly: each part gets its quota rounded down, and the
 * largest remainders one unit more; of equal ones the first.
 */
public final class Apportionment {

    private Apportionment() {}

    /** @param weights not negative, one of them above zero */
    public static List<BigInteger> of(BigInteger total, List<BigInteger> weights) {
        var sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var quotas = weights.stream()
                .map(weight -> total.abs().multiply(weight).divideAndRemainder(sum))
                .toList();
        var parts = new ArrayList<>(quotas.stream().map(quota -> quota[0]).toList());
        var left = total.abs()
                .subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> quotas.get(part)[1])
                        .reversed())
                .limit(left)
                .forEach(part -> parts.set(part, parts.get(part).add(BigInteger.ONE)));
        return total.signum() < 0 ? parts.stream().map(BigInteger::negate).toList() : parts;
    }

    /** In units of the value's last decimal place: households stay whole, tenths stay tenths. */
    public static List<BigDecimal> of(BigDecimal value, List<BigDecimal> shares) {
        var scale = Math.max(0, value.stripTrailingZeros().scale());
        var units = value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        return of(units, whole(shares)).stream()
                .map(part -> new BigDecimal(part, scale))
                .toList();
    }

    /** Denominators by the shares, then numerators by the denominators: none exceeds its own. */
    public static List<Rate> of(Rate rate, List<BigDecimal> shares) {
        var denominators = of(BigInteger.valueOf(rate.denominator()), whole(shares));
        var numerators = rate.denominator() == 0
                ? Collections.nCopies(shares.size(), BigInteger.ZERO)
                : of(BigInteger.valueOf(rate.numerator()), denominators);
        return IntStream.range(0, shares.size())
                .mapToObj(part -> new Rate(
                        numerators.get(part).longValueExact(),
                        denominators.get(part).longValueExact()))
                .toList();
    }

    private static List<BigInteger> whole(List<BigDecimal> shares) {
        var scale = shares.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return shares.stream()
                .map(share -> share.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue())
                .toList();
    }
}
