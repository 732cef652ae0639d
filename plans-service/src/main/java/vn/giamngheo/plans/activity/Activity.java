package vn.giamngheo.plans.activity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.events.ActivityState;
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Taker;

/** An activity that carries out a plan, at a place. */
@Entity
class Activity {

    @Id
    private UUID id;

    private int eventVersion;
    private int revision;
    private UUID areaId;
    private UUID planId;
    private String programmeCode;
    private String lineCode;
    private String planActivity;
    private String target;

    @Enumerated(EnumType.STRING)
    private Counting counts;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "kind")
    private ActivityKind kind;

    private String title;

    @Embedded
    private Lead lead;

    private LocalDate startOn;
    private LocalDate dueOn;
    private BigDecimal plannedOutput;
    private String unit;

    @Embedded
    private Withdrawal withdrawn;

    private String createdBy;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "activity_handover", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "position")
    private List<ActivityHandover> handovers = new ArrayList<>();

    protected Activity() {}

    Activity(UUID id, String createdBy) {
        this.id = id;
        this.createdBy = createdBy;
        this.createdAt = Instant.now();
    }

    /** Says what the request says and nothing else; raises the revision. */
    void state(ActivityRequest request, Place area, ActivityKind of) {
        areaId = area.id();
        planId = request.plan();
        programmeCode = request.programme();
        lineCode = request.line();
        planActivity = request.planActivity();
        target = request.target();
        counts = request.counts();
        kind = of;
        title = request.title().strip();
        lead = request.lead();
        startOn = request.startOn();
        dueOn = request.dueOn();
        plannedOutput = request.plannedOutput();
        unit = request.unit().strip();
        revision++;
    }

    void withdraw(Withdrawal withdrawal) {
        withdrawn = withdrawal;
        revision++;
    }

    /** Acts of handovers come in any order. */
    void handOver(ActivityHandover handover) {
        handovers.add(handover);
        handovers.sort(Comparator.comparing(ActivityHandover::effectiveOn));
        revision++;
    }

    /** Who took it over, the first one first. */
    List<Taker> takers() {
        return handovers.stream().map(ActivityHandover::taker).toList();
    }

    /** The places that answer for it on a day, at which and below which it is carried out. */
    List<UUID> placesOn(LocalDate day) {
        return Stream.concat(
                        Stream.of(areaId),
                        handovers.stream()
                                .filter(handover -> !handover.effectiveOn().isAfter(day))
                                .map(ActivityHandover::areaId))
                .toList();
    }

    Optional<Taker> lastTaker() {
        return takers().stream().reduce((before, last) -> last);
    }

    /** The place that has it now. */
    UUID heldBy() {
        return lastTaker().map(Taker::areaId).orElse(areaId);
    }

    boolean isWithdrawn() {
        return withdrawn != null;
    }

    UUID id() {
        return id;
    }

    UUID areaId() {
        return areaId;
    }

    LocalDate startOn() {
        return startOn;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether a request leaves what recorded results mean: their place, unit and what they count toward. */
    boolean meansTheSame(ActivityRequest request, Place area) {
        return areaId.equals(area.id())
                && planId.equals(request.plan())
                && Objects.equals(target, request.target())
                && counts == request.counts()
                && unit.equals(request.unit().strip());
    }

    /** Whether a request names what it names of its plan. */
    boolean refersAs(ActivityRequest request) {
        return planId.equals(request.plan())
                && programmeCode.equals(request.programme())
                && Objects.equals(target, request.target())
                && Objects.equals(planActivity, request.planActivity());
    }

    /** Whether a request leaves its days in its plan. */
    boolean hasDaysOf(ActivityRequest request) {
        return planId.equals(request.plan()) && startOn.equals(request.startOn()) && dueOn.equals(request.dueOn());
    }

    /** What it names and the plan has not. */
    List<String> lackedBy(PlansInUse.Content plan) {
        return plan.lacks(programmeCode, target, planActivity);
    }

    UUID planId() {
        return planId;
    }

    String programmeCode() {
        return programmeCode;
    }

    String lineCode() {
        return lineCode;
    }

    String title() {
        return title;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ActivityView view() {
        return new ActivityView(
                id,
                revision,
                areaId,
                planId,
                programmeCode,
                lineCode,
                planActivity,
                target,
                counts,
                kind.code(),
                kind.name(),
                title,
                lead,
                startOn,
                dueOn,
                plannedOutput,
                unit,
                List.copyOf(handovers),
                withdrawn);
    }

    /** The state as the next event tells it; raises the event version. */
    ActivityState nextState() {
        eventVersion++;
        return published();
    }

    /** The state as the last event told it. */
    ActivityState published() {
        return new ActivityState(
                id,
                eventVersion,
                isWithdrawn(),
                areaId,
                planId,
                programmeCode,
                lineCode,
                target,
                counts == null ? null : counts.wireName(),
                kind.code(),
                kind.name(),
                title,
                lead.agencyCode(),
                startOn,
                dueOn,
                plannedOutput,
                unit,
                handovers.stream().map(ActivityHandover::state).toList(),
                lead.name());
    }
}
