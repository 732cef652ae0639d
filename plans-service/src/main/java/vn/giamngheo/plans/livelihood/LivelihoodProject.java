package vn.giamngheo.plans.livelihood;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.giamngheo.events.LivelihoodProjectState;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;

/** A livelihood project of a community: a draft until it is proposed, then known to the other services. */
@Entity
class LivelihoodProject {

    @Id
    private UUID id;

    private int eventVersion;
    private int revision;
    private boolean deleted;
    private UUID areaId;
    private LocalDate heldSince;
    private UUID planId;
    private String target;
    private String programmeCode;
    private String lineCode;

    @Enumerated(EnumType.STRING)
    private ProjectKind kind;

    private String title;

    @Enumerated(EnumType.STRING)
    private CommunityKind communityKind;

    private String communityName;
    private String model;

    @Enumerated(EnumType.STRING)
    private ProjectState state = ProjectState.DRAFT;

    private LocalDate proposedOn;
    private LocalDate approvedOn;
    private LocalDate contractedOn;
    private LocalDate closedOn;

    @Embedded
    private Households households;

    @Embedded
    private Costs costs;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> rules = List.of();

    private String createdBy;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "livelihood_project_village", joinColumns = @JoinColumn(name = "project_id"))
    @Column(name = "village_id")
    private Set<UUID> villages = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "livelihood_appraisal", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<Appraisal> appraisals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "livelihood_stage", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<Stage> stages = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "livelihood_step", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<Step> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "livelihood_revolving", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<RevolvingEntry> revolving = new ArrayList<>();

    private long returned;
    private long lentOn;

    @ElementCollection
    @CollectionTable(name = "livelihood_project_former", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<FormerHolder> former = new ArrayList<>();

    protected LivelihoodProject() {}

    LivelihoodProject(UUID id, Place commune, String createdBy) {
        this.id = id;
        this.areaId = commune.id();
        this.createdBy = createdBy;
        this.createdAt = Instant.now();
    }

    /** Says what the request says and nothing else. */
    void propose(LivelihoodRequest request, Collection<Place> where) {
        heldSince = request.date();
        proposedOn = request.date();
        planId = request.plan();
        target = request.target();
        programmeCode = request.programme();
        lineCode = request.line();
        kind = request.kind();
        title = request.title().strip();
        communityKind = request.community().kind();
        communityName = request.community().name().strip();
        model = request.model().strip();
        households = request.households();
        costs = request.costs();
        villages.clear();
        where.forEach(village -> villages.add(village.id()));
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

    /** Whether other services know of it. */
    boolean isTold() {
        return eventVersion > 0;
    }

    /** Whether others know of it, and it was not given up. */
    boolean isCarriedOut() {
        return isTold() && !deleted && state.isCarriedOut();
    }

    /** Notes by which rules it was judged last. */
    void judgedBy(List<UUID> byRules) {
        rules = List.copyOf(byRules);
    }

    /** @throws ProblemException 409 when it has left its draft */
    void requireDraft() {
        if (state != ProjectState.DRAFT) {
            throw outOfTurn(ProjectState.DRAFT);
        }
    }

    /** @throws ProblemException 409 when it cannot become that now */
    void requireMayBecome(ProjectState next) {
        if (!state.mayBecome(next)) {
            throw outOfTurn(next);
        }
    }

    /** @throws ProblemException 409 unless it stands there */
    void requireIs(ProjectState wanted) {
        if (state != wanted) {
            throw outOfTurn(wanted);
        }
    }

    private ProblemException outOfTurn(ProjectState wanted) {
        return new ProblemException(PlansProblem.STEP_OUT_OF_TURN, Where.request(), state.words(), wanted.words());
    }

    /** @throws ProblemException 422 when the step before was later; amendments come in any order */
    void requireNotBefore(LocalDate date, Where where) {
        requireNotBefore(lastDay(), date, where);
    }

    /** Of what ends it. @throws ProblemException 422 when the step before, or the acceptance of a stage, was later */
    void requireMayEnd(LocalDate date, Where where) {
        var last = Stream.concat(Stream.of(lastDay()), stages.stream().map(Stage::acceptedOn))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        requireNotBefore(last.orElseThrow(), date, where);
    }

    private static void requireNotBefore(LocalDate last, LocalDate date, Where where) {
        if (date.isBefore(last)) {
            throw new ProblemException(PlansProblem.BEFORE_ITS_STEP, where, date, last);
        }
    }

    private LocalDate lastDay() {
        return steps.stream()
                .filter(step -> !step.amends())
                .reduce((before, step) -> step)
                .map(Step::date)
                .orElse(proposedOn);
    }

    /** @throws ProblemException 409 when it cannot become that now */
    void take(Step step) {
        requireMayBecome(step.state());
        state = step.state();
        steps.add(step);
        revision++;
        switch (state) {
            case APPROVED -> approvedOn = step.date();
            case CONTRACTED -> contractedOn = step.date();
            case CLOSED -> closedOn = step.date();
            default -> {
                // Days of the others stand in the steps.
            }
        }
    }

    /** Says what its acts say together, the one of the latest day last; where it stands stays. */
    void amend(Step step) {
        steps.add(step);
        sayings().forEach(each -> say(each.said()));
        revision++;
    }

    private Stream<Step> sayings() {
        return steps.stream().filter(step -> step.said() != null).sorted(Comparator.comparing(Step::date));
    }

    private void say(Said said) {
        title = said.title() == null ? title : said.title();
        model = said.model() == null ? model : said.model();
        households = said.households() == null ? households : said.households();
        costs = said.costs() == null ? costs : said.costs();
    }

    /** What it says as a whole. */
    Said said() {
        return new Said(title, model, households, costs);
    }

    /** The day of the last act that says something of it; there is one. */
    LocalDate saidSince() {
        return sayings().map(Step::date).reduce((first, last) -> last).orElseThrow();
    }

    /** The subject of whoever proposed it last; null while nobody has. */
    String proposedBy() {
        return steps.stream()
                .filter(step -> step.state() == ProjectState.PROPOSED)
                .reduce((first, last) -> last)
                .map(Step::by)
                .orElse(null);
    }

    void appraised(Appraisal appraisal) {
        appraisals.add(appraisal);
    }

    boolean isAppraised() {
        return !appraisals.isEmpty();
    }

    boolean isRecommended() {
        return isAppraised() && appraisals.get(appraisals.size() - 1).outcome() == Steps.Outcome.RECOMMENDED;
    }

    /** @param approved null for those of the proposal */
    void approve(Costs approved) {
        costs = approved == null ? costs : approved;
    }

    void contract(List<Stage> contracted) {
        stages.addAll(contracted);
    }

    /** @throws ProblemException 422 when there is no such stage, 409 when it is accepted already */
    void accept(int number, LocalDate on, UUID act) {
        var position = IntStream.range(0, stages.size())
                .filter(i -> stages.get(i).number() == number)
                .findFirst()
                .orElseThrow(() -> References.unknown(
                        "/stage", new Words("giai đoạn", "stage"), String.valueOf(number), "(" + title + ")"));
        var stage = stages.get(position);
        if (stage.acceptedOn() != null) {
            throw new ProblemException(
                    PlansProblem.STAGE_ACCEPTED_ALREADY, Where.body("/stage"), number, stage.acceptedOn());
        }
        stages.set(position, stage.accepted(on, act));
        revision++;
    }

    /** @throws ProblemException 409 when stages are not accepted */
    void requireAllAccepted() {
        var open = stages.stream()
                .filter(stage -> stage.acceptedOn() == null)
                .map(stage -> String.valueOf(stage.number()))
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw new ProblemException(PlansProblem.STAGES_NOT_ACCEPTED, Where.request(), open);
        }
    }

    /** @throws ProblemException 409 unless it was contracted, 422 when that was later: before, nothing could be given back */
    void requireHasSupport(LocalDate on, Where where) {
        if (state != ProjectState.CONTRACTED && state != ProjectState.CLOSED) {
            throw outOfTurn(ProjectState.CONTRACTED);
        }
        if (contractedOn != null && on.isBefore(contractedOn)) {
            throw new ProblemException(PlansProblem.BEFORE_ITS_STEP, where, on, contractedOn);
        }
    }

    /** @throws ProblemException 422 when more would be lent on than was given back */
    void revolve(RevolvingEntry entry) {
        revolving.add(entry);
        revolved(Where.body("/amount"));
    }

    private void revolved(Where where) {
        RevolvingCapital.requireNeverBelowZero(revolving, where);
        var capital = RevolvingCapital.of(revolving);
        returned = capital.returned().dong();
        lentOn = capital.lentOn().dong();
        revision++;
    }

    /**
     * @param number of the entry, from 1
     * @throws ProblemException 404 when there is none, 409 when it was withdrawn, 422 as {@link #revolve}
     */
    void withdrawRevolved(long number, String reason, String by) {
        if (number < 1 || number > revolving.size()) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        var position = Math.toIntExact(number - 1);
        var entry = revolving.get(position);
        if (!entry.counts()) {
            throw new ProblemException(PlansProblem.WITHDRAWN_ALREADY);
        }
        revolving.set(position, entry.withdrawn(reason, by));
        revolved(Where.request());
    }

    /** It stays in what was told of the place that had it. */
    void handOver(Place successor, LocalDate on) {
        former.add(new FormerHolder(areaId, heldSince));
        areaId = successor.id();
        heldSince = on;
        revision++;
    }

    UUID id() {
        return id;
    }

    UUID areaId() {
        return areaId;
    }

    LocalDate heldSince() {
        return heldSince;
    }

    /** Who had it on a day; on one before anybody had it, who had it first. */
    UUID heldBy(LocalDate day) {
        return Stream.concat(former.stream(), Stream.of(new FormerHolder(areaId, heldSince)))
                .filter(holder -> !holder.heldSince().isAfter(day))
                .reduce((before, holder) -> holder)
                .map(FormerHolder::areaId)
                .orElseGet(() -> former.isEmpty() ? areaId : former.get(0).areaId());
    }

    /** Who had it before, the first one first. */
    List<FormerHolder> former() {
        return List.copyOf(former);
    }

    UUID planId() {
        return planId;
    }

    String target() {
        return target;
    }

    String programmeCode() {
        return programmeCode;
    }

    String lineCode() {
        return lineCode;
    }

    ProjectKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    ProjectState state() {
        return state;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    LocalDate approvedOn() {
        return approvedOn;
    }

    Households households() {
        return households;
    }

    Costs costs() {
        return costs;
    }

    Set<UUID> villages() {
        return villages;
    }

    Money support() {
        return costs.stateBudget();
    }

    /** The year in which it was approved. */
    Period year() {
        return Period.year((approvedOn == null ? proposedOn : approvedOn).getYear());
    }

    /** @param funding its requests, the last one last */
    LivelihoodView view(List<Funding> funding) {
        return new LivelihoodView(
                id,
                revision,
                state,
                areaId,
                heldSince,
                proposedOn,
                villages.stream().sorted().toList(),
                programmeCode,
                lineCode,
                planId,
                target,
                kind,
                title,
                new LivelihoodRequest.Community(communityKind, communityName),
                model,
                households,
                costs,
                costs.total(),
                List.copyOf(rules),
                List.copyOf(appraisals),
                approvedOn,
                contractedOn,
                List.copyOf(stages),
                closedOn,
                RevolvingCapital.of(revolving),
                Funding.requestedSince(funding),
                funding.stream().map(Funding::view).toList(),
                List.copyOf(steps));
    }

    /** The state as the next event tells it; raises the event version. */
    LivelihoodProjectState nextState() {
        eventVersion++;
        return published();
    }

    /** The state as the last event told it. */
    LivelihoodProjectState published() {
        return new LivelihoodProjectState(
                id,
                eventVersion,
                deleted,
                areaId,
                heldSince,
                villages.stream().sorted().toList(),
                planId,
                target,
                programmeCode,
                lineCode,
                kind.wireName(),
                title,
                communityKind.wireName(),
                model,
                state.wireName(),
                proposedOn,
                approvedOn,
                contractedOn,
                closedOn,
                households.state(),
                costs.state(),
                revolving.isEmpty() ? null : new LivelihoodProjectState.Revolving(returned, lentOn),
                former.isEmpty()
                        ? null
                        : former.stream().map(FormerHolder::state).toList());
    }
}
