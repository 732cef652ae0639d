package vn.giamngheo.plans.cascade;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.TargetAssignmentState;
import vn.giamngheo.platform.act.Act;

/** How a target of a plan is given to places below: a draft until an act assigns it, then known to others. */
@Entity
class TargetAssignment {

    @Id
    private UUID id;

    private int eventVersion;
    private int revision;
    private UUID planId;
    private String target;

    @Enumerated(EnumType.STRING)
    private Method method;

    private String base;
    private UUID actId;

    @ElementCollection
    @CollectionTable(name = "target_assignment_area", joinColumns = @JoinColumn(name = "assignment_id"))
    @OrderColumn(name = "position")
    private List<Assigned> places = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "target_assignment_handover", joinColumns = @JoinColumn(name = "assignment_id"))
    @OrderColumn(name = "position")
    private List<AssignedHandover> handovers = new ArrayList<>();

    protected TargetAssignment() {}

    TargetAssignment(UUID id, UUID planId, String target) {
        this.id = id;
        this.planId = planId;
        this.target = target;
    }

    /** @param by the act that assigns it; null while nothing but a draft or an annex says it */
    void state(Method how, String of, List<Assigned> parts, UUID by) {
        method = how;
        base = of;
        give(parts);
        actId = by;
        revision++;
    }

    /** Says what the annex says since it was amended. @return whether that is something else */
    boolean follow(List<Assigned> parts) {
        if (parts.equals(places)) {
            return false;
        }
        give(parts);
        revision++;
        return true;
    }

    /** A handover of something else than a place is given now says nothing any more: it is to be handed over anew. */
    private void give(List<Assigned> parts) {
        var before = handovers.stream()
                .map(AssignedHandover::fromAreaId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::givenTo));
        places = new ArrayList<>(parts);
        var kept = handovers.size() + 1;
        // What falls lets fall what was handed on of it.
        while (handovers.size() < kept) {
            kept = handovers.size();
            handovers = handovers.stream()
                    .filter(handover ->
                            givenTo(handover.fromAreaId()).compareTo(before.get(handover.fromAreaId())) == 0)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    void handOver(AssignedHandover handover) {
        handovers.add(handover);
        revision++;
    }

    boolean isHandedOver(UUID area) {
        return handovers.stream().anyMatch(handover -> handover.fromAreaId().equals(area));
    }

    /** How much a place that ended has handed on. */
    BigDecimal handedOver(UUID area) {
        return handovers.stream()
                .filter(handover -> handover.fromAreaId().equals(area))
                .map(AssignedHandover::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a place was given something, at first or by another that ended. */
    boolean isGivenTo(UUID area) {
        return parts(area).findAny().isPresent();
    }

    /** How much a place was given, at first and by others that ended. */
    BigDecimal givenTo(UUID area) {
        return parts(area).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<BigDecimal> parts(UUID area) {
        return Stream.concat(
                places.stream().filter(part -> part.areaId().equals(area)).map(Assigned::value),
                handovers.stream()
                        .filter(handover -> handover.areaId().equals(area))
                        .map(AssignedHandover::value));
    }

    boolean isSigned() {
        return actId != null || method == Method.FROM_ANNEX;
    }

    boolean isFromAnnex() {
        return method == Method.FROM_ANNEX;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    String target() {
        return target;
    }

    UUID actId() {
        return actId;
    }

    List<Assigned> places() {
        return places;
    }

    BigDecimal sum() {
        return places.stream().map(Assigned::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param act null where there is none; @param adds whether its parts add up */
    AssignmentView view(Act act, boolean adds) {
        return new AssignmentView(
                id,
                revision,
                planId,
                target,
                method,
                base,
                isSigned(),
                act,
                List.copyOf(places),
                adds ? sum() : null,
                List.copyOf(handovers));
    }

    /** The state as the next event tells it; raises the event version. */
    TargetAssignmentState nextState() {
        eventVersion++;
        return published();
    }

    /** The state as the last event told it. */
    TargetAssignmentState published() {
        return new TargetAssignmentState(
                id,
                eventVersion,
                false,
                planId,
                target,
                method.wireName(),
                places.stream()
                        .map(part -> new TargetAssignmentState.Part(part.areaId(), part.value()))
                        .toList(),
                handovers.stream().map(AssignedHandover::state).toList());
    }
}
