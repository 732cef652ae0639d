package vn.giamngheo.indicators.classification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Sheet B2: every indicator that a household lacks gives the same points, and from a mark on it is deprived.
 *
 * @param pointsPerIndicator 10 in TT 07/2021/TT-BLĐTBXH
 * @param mark 30 there, which is three indicators
 */
public record DeprivationRule(
        @Min(1) @Max(1000) int pointsPerIndicator,
        @Min(1) @Max(10_000) int mark) {

    public int score(int lacking) {
        return Math.multiplyExact(lacking, pointsPerIndicator);
    }

    public boolean isDeprived(int lacking) {
        return score(lacking) >= mark;
    }
}
