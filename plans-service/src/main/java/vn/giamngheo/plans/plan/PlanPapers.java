package vn.giamngheo.plans.plan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The acts that a plan names in its text.
 *
 * @param document the act that the plan is
 * @param bases what it rests on, in their order
 */
record PlanPapers(UUID document, List<PlanBasis> bases) {

    List<UUID> ids() {
        return Stream.concat(Stream.of(document), bases.stream().map(PlanBasis::actId))
                .toList();
    }
}
