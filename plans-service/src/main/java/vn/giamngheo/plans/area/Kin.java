package vn.giamngheo.plans.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A predecessor or successor of a place, under the code and name that it had next to the boundary act.
 *
 * @param extent {@code whole} or {@code part} of the predecessor
 * @param share of a divided predecessor, in percent; null while it is not stated
 * @param shareBase {@code households}, {@code population} or {@code area}; null without a share
 * @param effectiveOn the first day of the successor
 * @param boundaryActId the act that did it
 * @param boundaryAct its number
 */
public record Kin(
        UUID id,
        String level,
        String code,
        String name,
        String extent,
        BigDecimal share,
        String shareBase,
        LocalDate effectiveOn,
        UUID boundaryActId,
        String boundaryAct) {}
