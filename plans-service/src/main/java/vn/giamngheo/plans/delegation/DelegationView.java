package vn.giamngheo.plans.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.DelegationState;

/**
 * A delegation: {@code Acting-For: <id>} at a request of the delegate makes it one in the name of the principal.
 *
 * @param principal in whose name is acted
 * @param delegate who acts
 * @param agency for which the principal acts; absent for none
 * @param lines the programme lines for which the principal writes; absent for all
 * @param revokedOn from this day on it counts no more; absent while it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DelegationView(
        UUID id,
        int version,
        String principal,
        String delegate,
        List<String> roles,
        List<UUID> areaIds,
        String agency,
        List<String> lines,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate revokedOn,
        String actNumber) {

    static DelegationView of(DelegationState state) {
        return new DelegationView(
                state.id(),
                state.eventVersion(),
                state.principal(),
                state.delegate(),
                state.roles(),
                state.areaIds(),
                state.agency(),
                state.lines(),
                state.validFrom(),
                state.validTo(),
                state.revokedOn(),
                state.actNumber());
    }
}
