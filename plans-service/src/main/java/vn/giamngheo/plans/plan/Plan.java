package vn.giamngheo.plans.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.Tones;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;

/** A plan of a place for a period: a draft until it is issued, then known to the other services. */
@Entity
class Plan {

    @Id
    private UUID id;

    private int eventVersion;
    private int revision;
    private boolean deleted;
    private UUID areaId;
    private String level;
    private UUID parentId;
    private String placeOfIssue;
    private String searched;
    private String folded;
    private String programmeCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> programmeCodes = List.of();

    private UUID actId;
    private LocalDate periodFrom;
    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    private PlanStatus status = PlanStatus.DRAFT;

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
    @CollectionTable(name = "plan_basis", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanBasis> bases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_section", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Section> sections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_activity", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Activity> activities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_citation", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Citation> citations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_fund_source", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<FundSource> fundSources = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_responsibility", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Responsibility> responsibilities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_annex_row", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<AnnexRow> annex = new ArrayList<>();

    @Transient
    private boolean annexChanged;

    @ElementCollection
    @CollectionTable(name = "plan_step", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanStep> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_handover", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanHandover> handovers = new ArrayList<>();

    protected Plan() {}

    Plan(UUID id, Place area, PlanPapers papers, PlanRequest request, String createdBy) {
        this.id = id;
        this.areaId = area.id();
        this.level = area.level();
        this.createdBy = createdBy;
        this.createdAt = Instant.now();
        state(papers, request);
    }

    /** Takes out the rows of the lists; to be written before others take their places. */
    void empty() {
        targets.clear();
        fundLines.clear();
        bases.clear();
        sections.clear();
        activities.clear();
        citations.clear();
        annex.clear();
        fundSources.clear();
        responsibilities.clear();
        assignments.clear();
        reportingDuties.clear();
        recipients.clear();
    }

    /** Says what the request says and nothing else; raises the revision. */
    void state(PlanPapers papers, PlanRequest request) {
        this.programmeCode = request.programme();
        this.programmeCodes = request.programmes();
        this.actId = papers.document();
        this.parentId = request.parent();
        this.placeOfIssue = request.placeOfIssue();
        this.periodFrom = request.periodFrom();
        this.periodTo = request.periodTo();
        request.targets().forEach(target -> targets.add(PlanTarget.of(target)));
        request.fundLines().forEach(line -> fundLines.add(PlanFundLine.of(line, programmeCode)));
        bases.addAll(papers.bases());
        sections.addAll(request.sections());
        activities.addAll(request.activities());
        citations.addAll(request.citations());
        annex.addAll(request.annex());
        fundSources.addAll(request.fundSources());
        responsibilities.addAll(request.responsibilities());
        assignments.addAll(request.assignments());
        reportingDuties.addAll(request.reportingDuties());
        recipients.addAll(request.recipients());
        searched = SearchedText.of(request);
        folded = Tones.none(searched);
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

    List<Activity> activities() {
        return activities;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    List<PlanFundLine> fundLines() {
        return fundLines;
    }

    List<FundSource> fundSources() {
        return fundSources;
    }

    List<AnnexRow> annex() {
        return annex;
    }

    /** Adds a line to the annex, or puts it where the one about the same place and year was. */
    void annex(AnnexRow row) {
        for (var i = 0; i < annex.size(); i++) {
            if (annex.get(i).isAbout(row)) {
                annex.set(i, row);
                annexChanged = true;
                return;
            }
        }
        annex.add(row);
        annexChanged = true;
    }

    /** Ends a change of the annex; raises the revision if there was one. */
    boolean annexed() {
        if (annexChanged) {
            revision++;
        }
        var changed = annexChanged;
        annexChanged = false;
        return changed;
    }

    Period period() {
        return new Period(periodFrom, periodTo);
    }

    UUID areaId() {
        return areaId;
    }

    /** The place that has it now. */
    UUID heldBy() {
        return handovers.stream()
                .reduce((before, last) -> last)
                .map(PlanHandover::areaId)
                .orElse(areaId);
    }

    /** The places that answer for it on a day, at which and below which it is carried out. */
    List<UUID> placesOn(LocalDate day) {
        return Stream.concat(
                        Stream.of(areaId),
                        handovers.stream()
                                .filter(handover -> !handover.effectiveOn().isAfter(day))
                                .map(PlanHandover::areaId))
                .toList();
    }

    /** All editions that it serves, the first one first. */
    List<String> programmes() {
        return programmeCodes;
    }

    private List<String> furtherProgrammes() {
        return programmeCodes.subList(1, programmeCodes.size());
    }

    boolean isOf(String programme) {
        return programmeCodes.contains(programme);
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    PlanStatus status() {
        return status;
    }

    boolean isInForce() {
        return status.isInForce();
    }

    int revision() {
        return revision;
    }

    /** Hands it to those who issue it. @throws ProblemException 409 unless it is a draft or was returned */
    void submit(String by) {
        requireDraft();
        take(PlanStep.to(PlanStatus.SUBMITTED, by));
    }

    /** Gives it back to be put right. @throws ProblemException 409 unless it was submitted */
    void giveBack(String reason, String by) {
        if (status != PlanStatus.SUBMITTED) {
            throw new ProblemException(PlansProblem.NOT_SUBMITTED);
        }
        take(PlanStep.returned(reason, by));
    }

    /** @throws ProblemException 409 when it has been issued before, or was returned */
    void issue(String by) {
        if (status.isPublic()) {
            throw new ProblemException(PlansProblem.ALREADY_ISSUED);
        }
        if (status == PlanStatus.RETURNED) {
            throw new ProblemException(PlansProblem.NOT_SUBMITTED);
        }
        take(PlanStep.to(PlanStatus.ISSUED, by));
    }

    /** @throws ProblemException 409 unless it is in force */
    void requireInForce() {
        requireIssued();
        if (status == PlanStatus.CLOSED) {
            throw new ProblemException(PlansProblem.PLAN_CLOSED);
        }
    }

    /** Notes that it says since now what an act wants it to say. */
    void amended(UUID act, String by) {
        take(PlanStep.by(act, PlanStatus.AMENDED, by));
    }

    /** The acts that have amended it, in the order in which they were recorded. */
    List<UUID> amendments() {
        return steps.stream()
                .filter(step -> step.status() == PlanStatus.AMENDED)
                .map(PlanStep::act)
                .toList();
    }

    /** Says what it said, after a revision that holds what an older act says. */
    void goOn() {
        revision++;
    }

    /** @throws ProblemException 409 unless it is in force */
    void close(UUID act, String by) {
        requireInForce();
        take(PlanStep.by(act, PlanStatus.CLOSED, by));
    }

    private void take(PlanStep step) {
        status = step.status();
        steps.add(step);
        revision++;
    }

    /** @throws ProblemException 409 until it is issued */
    void requireIssued() {
        if (!status.isPublic()) {
            throw new ProblemException(PlansProblem.NOT_ISSUED);
        }
    }

    /** Acts of handovers come in any order. */
    void handOver(PlanHandover handover) {
        handovers.add(handover);
        handovers.sort(Comparator.comparing(PlanHandover::effectiveOn));
        revision++;
    }

    List<PlanHandover> handovers() {
        return handovers;
    }

    /** @throws ProblemException 409 when it has been issued, or waits for that */
    void requireDraft() {
        if (!status.isEditable()) {
            throw new ProblemException(
                    status == PlanStatus.SUBMITTED ? PlansProblem.ALREADY_SUBMITTED : PlansProblem.ALREADY_ISSUED);
        }
    }

    /** The papers that it is and rests on. */
    PlanPapers papers() {
        return new PlanPapers(actId, List.copyOf(bases));
    }

    /** @param acts its papers by their ids */
    PlanView view(Map<UUID, Act> acts) {
        var act = acts.get(actId);
        return new PlanView(
                id,
                revision,
                status,
                areaId,
                level,
                parentId,
                programmeCode,
                List.copyOf(furtherProgrammes()),
                act.title(),
                act.issuer(),
                act.number(),
                placeOfIssue,
                act.issuedOn(),
                act.signatory(),
                periodFrom,
                periodTo,
                bases.stream().map(basis -> basis.view(acts)).toList(),
                List.copyOf(sections),
                targets.stream().map(PlanTarget::view).toList(),
                List.copyOf(annex),
                fundLines.stream().map(PlanFundLine::view).toList(),
                Money.sum(fundLines.stream().map(PlanFundLine::total).toList()),
                List.copyOf(fundSources),
                List.copyOf(activities),
                List.copyOf(citations),
                List.copyOf(assignments),
                List.copyOf(responsibilities),
                List.copyOf(reportingDuties),
                List.copyOf(recipients),
                List.copyOf(handovers),
                List.copyOf(steps));
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
                targets.stream()
                        .filter(PlanTarget::isMeasured)
                        .map(PlanTarget::state)
                        .toList(),
                fundLines.stream().map(PlanFundLine::state).toList(),
                handovers.stream().map(PlanHandover::state).toList(),
                level,
                status.wireName(),
                parentId,
                List.copyOf(furtherProgrammes()));
    }
}
