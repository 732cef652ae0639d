package vn.giamngheo.plans.boundary;

import java.math.BigDecimal;

/**
 * What becomes of a place by a boundary act.
 *
 * @param from its code on the day before
 * @param to the code of the new place
 * @param share how much of a divided place goes there, in percent; null while it is not stated
 * @param shareBase null without a share
 */
public record Conversion(String from, String to, Extent extent, BigDecimal share, String shareBase) {}
