package vn.giamngheo.plans.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.plans.Dated;

/**
 * The roles of an agency and whom it reports to, as a request states them.
 *
 * @param code of the agency
 * @param validTo the agency's last day, inclusive; null while no end is known
 */
record Duties(
        UUID agency,
        String code,
        UUID area,
        LocalDate validFrom,
        LocalDate validTo,
        List<AgencyRole> roles,
        List<ReportsTo> reportsTo)
        implements Dated {

    static Duties of(Agency agency, AgencyChange change) {
        return new Duties(
                agency.id(),
                agency.code(),
                agency.areaId(),
                agency.validFrom(),
                change.validTo(),
                change.roles(),
                change.reportsTo());
    }

    static Duties of(UUID agency, UUID area, AgencyRequest request) {
        return new Duties(
                agency,
                request.code(),
                area,
                request.validFrom(),
                request.validTo(),
                request.roles(),
                request.reportsTo());
    }
}
