package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of one livelihood project. Type {@code livelihood-project.v1}. A draft stays in its service, and so do the
 * names of the community and of those who appraised.
 *
 * @param areaId the commune; after a handover its successor
 * @param heldSince the day from which that place has it
 * @param villageIds where in the commune; empty for all of it
 * @param planId the plan that it carries out; may be null
 * @param target the key of the plan's target that it counts for; may be null
 * @param kind {@code community_production_project}, {@code task_based_project}, {@code simple_works} or
 *     {@code value_chain_project}
 * @param communityKind whose group it is
 * @param model what is raised, grown or made, in words
 * @param state {@code draft} when it was sent back to be revised, {@code proposed}, {@code appraised}, {@code approved}, {@code contracted}, {@code closed}, {@code refused} or
 *     {@code cancelled}
 * @param approvedOn null until it is approved; the others alike
 * @param revolving null while nothing was given back of the support
 * @param formerly who had it before that place, the first one first; null where it was never handed over
 */
public record LivelihoodProjectState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        LocalDate heldSince,
        List<UUID> villageIds,
        UUID planId,
        String target,
        String programmeCode,
        String lineCode,
        String kind,
        String title,
        String communityKind,
        String model,
        String state,
        LocalDate proposedOn,
        LocalDate approvedOn,
        LocalDate contractedOn,
        LocalDate closedOn,
        Households households,
        Costs costs,
        Revolving revolving,
        List<Held> formerly)
        implements EventData.State {

    public static final String TYPE = "livelihood-project.v1";

    /** A project of which nothing was given back. */
    public LivelihoodProjectState(
            UUID id,
            int eventVersion,
            boolean deleted,
            UUID areaId,
            LocalDate heldSince,
            List<UUID> villageIds,
            UUID planId,
            String target,
            String programmeCode,
            String lineCode,
            String kind,
            String title,
            String communityKind,
            String model,
            String state,
            LocalDate proposedOn,
            LocalDate approvedOn,
            LocalDate contractedOn,
            LocalDate closedOn,
            Households households,
            Costs costs) {
        this(
                id,
                eventVersion,
                deleted,
                areaId,
                heldSince,
                villageIds,
                planId,
                target,
                programmeCode,
                lineCode,
                kind,
                title,
                communityKind,
                model,
                state,
                proposedOn,
                approvedOn,
                contractedOn,
                closedOn,
                households,
                costs,
                null,
                null);
    }

    /** Households that take part; each is of one class at most, the minority ones are counted beside the classes. */
    public record Households(int total, int poor, int nearPoor, int newlyEscaped, int ethnicMinority) {}

    /**
     * In đồng, as last decided.
     *
     * @param direct how much of the state's support goes directly into production; null where it is not stated
     */
    public record Costs(long stateBudget, long loans, long own, Long direct) {}

    /** A place that had it, from a day on. */
    public record Held(UUID areaId, LocalDate heldSince) {}

    /** What households gave back of the support and what was lent on of it, in đồng: never more than was given back. */
    public record Revolving(long returned, long lentOn) {}
}
