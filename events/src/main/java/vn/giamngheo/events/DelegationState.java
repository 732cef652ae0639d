package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of a delegation: who may act in whose name, from a day to a day. Type {@code delegation.v1}; internal: it
 * names people by the subjects of their tokens.
 *
 * @param principal in whose name is acted
 * @param delegate who acts
 * @param roles as tokens name them
 * @param areaIds the places, each with what lies below it
 * @param agency code of the agency for which the principal acts; null for none
 * @param validTo the last day, inclusive
 * @param revokedOn from this day on it counts no more; null while it does
 * @param lines the programme lines for which the principal writes, {@code <programme>/<line>} or a programme; null for all,
 *     and when told before lines were
 */
public record DelegationState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String principal,
        String delegate,
        List<String> roles,
        List<UUID> areaIds,
        String agency,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate revokedOn,
        String actNumber,
        List<String> lines)
        implements EventData.State {

    public static final String TYPE = "delegation.v1";
}
