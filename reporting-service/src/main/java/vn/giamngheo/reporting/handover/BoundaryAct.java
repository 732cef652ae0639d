package vn.giamngheo.reporting.handover;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A boundary act.
 *
 * @param effectiveOn the first day of the new places
 */
public record BoundaryAct(UUID id, String number, String issuer, String title, LocalDate effectiveOn) {}
