package vn.giamngheo.indicators.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who goes on with a review whose commune has ended.
 *
 * @param areaId a successor of the commune
 * @param effectiveOn the first day
 * @param actId the act that says so
 */
public record RoundHandover(UUID areaId, LocalDate effectiveOn, UUID actId) {}
