package vn.giamngheo.plans.boundary;

import java.math.BigDecimal;

/**
 * What becomes of a place by a boundary act.
 *
 * @param extent {@code unchanged}, {@code whole} or {@code part}
 * @param share of a divided place, in percent; null while it is not stated
 * @param shareBase {@code households}, {@code population} or {@code area}; null without a share
 */
record ConversionView(String oldCode, String newCode, String extent, BigDecimal share, String shareBase) {

    static ConversionView of(Conversion row) {
        return new ConversionView(row.from(), row.to(), row.extent().wireName(), row.share(), row.shareBase());
    }
}
