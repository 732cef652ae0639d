package vn.giamngheo.plans.agency;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agency.
 *
 * @param areaId the place whose agency it is
 * @param validTo the last day, inclusive; null while no end is known
 */
record AgencyView(UUID id, String code, String name, UUID areaId, LocalDate validFrom, LocalDate validTo) {}
