package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.indicators.personal.AccessLog;
import vn.giamngheo.indicators.personal.SealedPeople;
import vn.giamngheo.indicators.personal.Sight;

/** The names of heads, as far as the caller may see them; each look is logged. */
@ApplicationScoped
public class HeadNames {

    @Inject
    Members members;

    @Inject
    SealedPeople people;

    @Inject
    Sight sight;

    @Inject
    AccessLog log;

    /** @param purpose what the caller looks for */
    public Map<UUID, String> of(Collection<UUID> households, String purpose) {
        log.note(purpose, households);
        return members.heads(households).stream().collect(Collectors.toMap(Member::householdId, head -> sight.shown(
                        people.open(head.sealed(), head.id()))
                .name()));
    }
}
