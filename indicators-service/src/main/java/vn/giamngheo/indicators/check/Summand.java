package vn.giamngheo.indicators.check;

import java.math.BigDecimal;

/** A figure as often as it counts. @param <K> what names a figure */
public record Summand<K>(BigDecimal factor, K figure) {

    public static <K> Summand<K> plus(K figure) {
        return new Summand<>(BigDecimal.ONE, figure);
    }

    public static <K> Summand<K> minus(K figure) {
        return new Summand<>(BigDecimal.ONE.negate(), figure);
    }
}
