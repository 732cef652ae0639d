package vn.giamngheo.reporting.disbursement;

import java.util.UUID;

/**
 * One part of the money of one row of the sheet, in đồng.
 *
 * @param rowId the place or agency whose row it is
 * @param carriedIn whether it is of capital of an earlier year
 */
public record PartRow(UUID rowId, boolean carriedIn, Part part, long amount) {}
