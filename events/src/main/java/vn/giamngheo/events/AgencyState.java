package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole state of one agency: a department, centre or office that can hold money of a place. Type {@code agency.v1}.
 *
 * @param areaId the place whose agency it is
 * @param validTo the last day, inclusive; null while no end is known
 */
public record AgencyState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String code,
        String name,
        UUID areaId,
        LocalDate validFrom,
        LocalDate validTo)
        implements EventData.State {

    public static final String TYPE = "agency.v1";
}
