package vn.giamngheo.plans.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An agency.
 *
 * @param revision raised by each change, so that every state has an ETag of its own
 * @param areaId the place whose agency it is
 * @param validTo the last day, inclusive; null while no end is known
 * @param roles of all days, in the order in which they were given
 * @param reportsTo of all days, in the order in which it was given
 */
record AgencyView(
        UUID id,
        int revision,
        String code,
        String name,
        UUID areaId,
        LocalDate validFrom,
        LocalDate validTo,
        List<AgencyRole> roles,
        List<ReportsTo> reportsTo) {}
