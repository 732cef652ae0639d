package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which poverty standard there is, where and when it holds; what it says of households stays with its owner. Type {@code
 * poverty-standard.v1}.
 *
 * @param code by which results and registers name it
 * @param areaId the country, or the province whose own it is
 * @param validTo the last day, as far as it is known
 */
public record PovertyStandardState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String code,
        Label name,
        UUID areaId,
        LocalDate validFrom,
        LocalDate validTo)
        implements EventData.State {

    public static final String TYPE = "poverty-standard.v1";
}
