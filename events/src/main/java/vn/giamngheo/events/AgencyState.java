package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of one agency: a department, centre or office that can hold money of a place. Type {@code agency.v1}.
 *
 * @param areaId the place whose agency it is
 * @param validTo the last day, inclusive; null while no end is known
 * @param roles what it is to programmes at its place, and when; null when told before there were roles
 * @param reportsTo whom it reports to, and when; null when told before this was known
 */
public record AgencyState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String code,
        String name,
        UUID areaId,
        LocalDate validFrom,
        LocalDate validTo,
        List<Role> roles,
        List<ReportsTo> reportsTo)
        implements EventData.State {

    public static final String TYPE = "agency.v1";

    /**
     * @param role {@code standing_agency}, {@code line_lead} or {@code coordinator}
     * @param lineCode null for the whole programme
     * @param validTo the last day, inclusive; null while no end is known
     * @param actNumber the number of the act that gives the role; may be null
     */
    public record Role(
            String role,
            String programmeCode,
            String lineCode,
            LocalDate validFrom,
            LocalDate validTo,
            String actNumber) {}

    /**
     * @param agencyCode the agency that is reported to; a code belongs to one agency for ever
     * @param validTo the last day, inclusive; null while no end is known
     * @param actNumber the number of the act that says so; may be null
     */
    public record ReportsTo(String agencyCode, LocalDate validFrom, LocalDate validTo, String actNumber) {}
}
