package vn.giamngheo.plans.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;

/** A paper on which a plan rests. @param actId one of the plan's acts, role {@code basis} */
@Embeddable
record PlanBasis(@Enumerated(EnumType.STRING) BasisKind kind, UUID actId) {

    PlanRequest.Basis view(Map<UUID, Act> acts) {
        return new PlanRequest.Basis(kind, acts.get(actId));
    }
}
