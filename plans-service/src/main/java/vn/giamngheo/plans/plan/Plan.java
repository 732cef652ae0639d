package vn.giamngheo.plans.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.value.Money;

/** A plan of a place for a period: a draft until it is issued, then known to the other services. */
@Entity
class Plan {

    enum Status {
        DRAFT,
        ISSUED
    }

    @Id
    private UUID id;

    private int eventVersion;
    private int revision;
    private boolean deleted;
    private UUID areaId;
    private String programmeCode;
    private UUID actId;
    private LocalDate periodFrom;
    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    private String createdBy;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "plan_target", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanTarget> targets = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_fund_line", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanFundLine> fundLines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_assignment", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Assignment> assignments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_reporting_duty", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<ReportingDuty> reportingDuties = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_recipient", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Party> recipients = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_handover", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanHandover> handovers = new ArrayList<>();

    protected Plan() {}

    /** @param actId the act that the plan is */
    Plan(UUID id, UUID areaId, UUID actId, PlanRequest request, String createdBy) {
        this.id = id;
        this.createdBy = createdBy;
        this.createdAt = Instant.now();
        state(areaId, actId, request);
    }

    /** Takes out the rows of the lists; to be written before others take their places. */
    void empty() {
        targets.clear();
        fundLines.clear();
        assignments.clear();
        reportingDuties.clear();
        recipients.clear();
    }

    /** Says what the request says and nothing else; raises the revision. */
    void state(UUID areaId, UUID actId, PlanRequest request) {
        this.areaId = areaId;
        this.programmeCode = request.programme();
        this.actId = actId;
        this.periodFrom = request.periodFrom();
        this.periodTo = request.periodTo();
        request.targets().forEach(target -> targets.add(PlanTarget.of(target)));
        request.fundLines().forEach(line -> fundLines.add(PlanFundLine.of(line)));
        assignments.addAll(request.assignments());
        reportingDuties.addAll(request.reportingDuties());
        recipients.addAll(request.recipients());
        revision++;
    }

    /** It stays as a row that says so: its id is not used again. */
    void delete() {
        deleted = true;
        revision++;
    }

    boolean isDeleted() {
        return deleted;
    }

    UUID id() {
        return id;
    }

    UUID actId() {
        return actId;
    }

    List<PlanTarget> targets() {
        return targets;
    }

    LocalDate periodTo() {
        return periodTo;
    }

    UUID areaId() {
        return areaId;
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    /** @throws ProblemException 409 when it has been issued before */
    void issue() {
        requireDraft();
        status = Status.ISSUED;
        revision++;
    }

    /** @throws ProblemException 409 while it is a draft */
    void requireIssued() {
        if (status != Status.ISSUED) {
            throw new ProblemException(PlansProblem.NOT_ISSUED);
        }
    }

    void handOver(PlanHandover handover) {
        handovers.add(handover);
        revision++;
    }

    List<PlanHandover> handovers() {
        return handovers;
    }

    boolean isHandedOverTo(UUID successor) {
        return handovers.stream().anyMatch(handover -> handover.areaId().equals(successor));
    }

    /** @throws ProblemException 409 when it has been issued */
    void requireDraft() {
        if (status == Status.ISSUED) {
            throw new ProblemException(PlansProblem.ALREADY_ISSUED);
        }
    }

    /** @param act the act that the plan is */
    PlanView view(Act act) {
        return new PlanView(
                id,
                revision,
                status.name().toLowerCase(Locale.ROOT),
                areaId,
                programmeCode,
                act.title(),
                act.issuer(),
                act.number(),
                act.issuedOn(),
                act.signatory(),
                periodFrom,
                periodTo,
                targets.stream().map(PlanTarget::view).toList(),
                fundLines.stream().map(PlanFundLine::view).toList(),
                Money.sum(fundLines.stream().map(PlanFundLine::total).toList()),
                List.copyOf(assignments),
                List.copyOf(reportingDuties),
                List.copyOf(recipients),
                List.copyOf(handovers));
    }

    /** The state as the next event tells it; raises the event version. */
    PlanState nextState(Act act) {
        eventVersion++;
        return state(act);
    }

    /**
     * The state as the last event told it.
     *
     * @param act the act that the plan is
     */
    PlanState state(Act act) {
        return new PlanState(
                id,
                eventVersion,
                false,
                areaId,
                programmeCode,
                act.title(),
                act.issuer(),
                act.number(),
                act.issuedOn() == null ? null : act.issuedOn().text(),
                periodFrom,
                periodTo,
                targets.stream().map(PlanTarget::state).toList(),
                fundLines.stream().map(PlanFundLine::state).toList(),
                handovers.stream().map(PlanHandover::state).toList());
    }
}
