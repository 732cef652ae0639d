package vn.giamngheo.plans.boundary;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;

/**
 * A boundary act.
 *
 * @param inForce whether its places are those of everybody; until then it is a draft
 * @param areas how many places it began, changed or ended; 0 while it is a draft
 */
record BoundaryActView(UUID id, Act act, LocalDate effectiveOn, boolean inForce, int areas) {}
