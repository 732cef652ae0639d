package vn.giamngheo.indicators.published;

import java.util.Map;
import java.util.Set;

/** The forms in which results are published, with the meaning of their columns. */
enum Form {
    /** Tổng hợp kết quả rà soát. */
    RESULT(
            14,
            Set.of(RowUnit.BOTH),
            Map.of(
                    4, new Share(3, 1),
                    6, new Share(5, 1),
                    8, new Share(7, 1),
                    10, new Share(9, 2),
                    12, new Share(11, 2),
                    14, new Share(13, 2))),
    /** Diễn biến hộ nghèo. */
    POOR_FLOW(9, RowUnit.EACH, Map.of()),
    /** Diễn biến hộ cận nghèo. */
    NEAR_POOR_FLOW(9, RowUnit.EACH, Map.of()),
    /** Mức độ thiếu hụt của hộ nghèo. */
    DEPRIVATIONS(14, Set.of(RowUnit.HOUSEHOLDS), Map.of()),
    /** The same in percent of the poor households that form 4 names; its first column is their number. */
    DEPRIVATION_RATES(14, Set.of(RowUnit.HOUSEHOLDS), Map.of());

    private final int columns;
    private final Set<RowUnit> units;
    private final Map<Integer, Share> shares;

    Form(int columns, Set<RowUnit> units, Map<Integer, Share> shares) {
        this.columns = columns;
        this.units = units;
        this.shares = shares;
    }

    /** A column that is a percentage of two others of the same line. */
    record Share(int part, int whole) {}

    static Form of(int number) {
        return values()[number - 1];
    }

    int number() {
        return ordinal() + 1;
    }

    int columns() {
        return columns;
    }

    Set<RowUnit> units() {
        return units;
    }

    /** By the column of the percentage. */
    Map<Integer, Share> shares() {
        return shares;
    }

    boolean isPercent(int column) {
        return shares.containsKey(column) || this == DEPRIVATION_RATES && column > 1;
    }
}
