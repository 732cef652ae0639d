package vn.giamngheo.plans.livelihood;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.LivelihoodProjectState;

/** A commune that had a project before it was handed over, from a day on. */
@Embeddable
record FormerHolder(UUID areaId, LocalDate heldSince) {

    LivelihoodProjectState.Held state() {
        return new LivelihoodProjectState.Held(areaId, heldSince);
    }
}
