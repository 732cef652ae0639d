package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.RecordedDay;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Handovers;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Money;

/** An approved project on its way: contracted when its money is reserved, accepted by stages, closed; cancelled; handed over. */
@ApplicationScoped
class CarryingProjectOut {

    @Inject
    LivelihoodScope projectScope;

    @Inject
    RequestingFunding funding;

    @Inject
    PublishingProject publishing;

    @Inject
    ShowingProjects showing;

    @Inject
    Preconditions preconditions;

    @Inject
    Acts acts;

    @Inject
    Places places;

    @Inject
    Handovers handovers;

    @Inject
    Caller caller;

    LivelihoodProject contract(UUID id, Steps.Contracted contracted) {
        var project = own(id, contracted.date());
        project.requireMayBecome(ProjectState.CONTRACTED);
        project.requireNotBefore(contracted.date(), Where.body("/date"));
        var committed = funding.committed(project);
        RequestingFunding.requireNotBefore(committed, contracted.date(), Where.body("/date"));
        requireStages(contracted.stages(), committed.total());
        var act = recorded(contracted.act(), ActRole.OTHER, project);
        project.contract(contracted.stages().stream().map(Stage::of).toList());
        return taken(project, Step.to(ProjectState.CONTRACTED, contracted.date(), caller.subject(), null, act));
    }

    private static void requireStages(List<Steps.Planned> stages, Money reserved) {
        var numbers = new HashSet<Integer>();
        for (var i = 0; i < stages.size(); i++) {
            var at = "/stages/" + i;
            if (!numbers.add(stages.get(i).number())) {
                throw new ProblemException(
                        PlansProblem.REPEATED_KEY,
                        Where.body(at + "/number"),
                        stages.get(i).number());
            }
            if (!stages.get(i).amount().isAboveZero()) {
                throw new ProblemException(PlansProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body(at + "/amount"));
            }
        }
        var sum = Money.sum(stages.stream().map(Steps.Planned::amount).toList());
        if (!sum.equals(reserved)) {
            throw new ProblemException(
                    PlansProblem.STAGES_DO_NOT_SUM, Where.body("/stages"), sum.dong(), reserved.dong());
        }
    }

    LivelihoodProject accept(UUID id, Steps.Accepted accepted) {
        var project = own(id, accepted.date());
        project.requireIs(ProjectState.CONTRACTED);
        project.requireNotBefore(accepted.date(), Where.body("/date"));
        var minutes = recorded(accepted.act(), ActRole.OTHER, project);
        project.accept(accepted.stage(), accepted.date(), minutes);
        publishing.publish(project);
        return project;
    }

    /** What is reserved and no contract of the ledger has taken is not needed any more. */
    LivelihoodProject close(UUID id, Steps.Closed closed) {
        var project = own(id, closed.date());
        project.requireMayBecome(ProjectState.CLOSED);
        project.requireMayEnd(closed.date(), Where.body("/date"));
        project.requireAllAccepted();
        var act = recorded(closed.act(), ActRole.DECISION, project);
        funding.cancelLive(
                project, closed.date(), Where.body("/date"), closed.act().title());
        return taken(project, Step.to(ProjectState.CLOSED, closed.date(), caller.subject(), null, act));
    }

    LivelihoodProject cancel(UUID id, Steps.Refused cancelled) {
        RecordedDay.requireCome(cancelled.date(), Where.body("/date"));
        var project = projectScope.own(id);
        preconditions.honour(showing.show(project));
        project.requireMayBecome(ProjectState.CANCELLED);
        project.requireMayEnd(cancelled.date(), Where.body("/date"));
        var act = cancelled.act() == null ? null : recorded(cancelled.act(), ActRole.DECISION, project);
        funding.cancelLive(project, cancelled.date(), Where.body("/date"), cancelled.reason());
        project.take(Step.to(
                ProjectState.CANCELLED,
                cancelled.date(),
                caller.subject(),
                cancelled.reason().strip(),
                act));
        if (project.isTold()) {
            publishing.publish(project);
        }
        return project;
    }

    /** A successor has it from a day on; what is reserved at the ended place is free there, to be handed over as money. */
    LivelihoodProject handOver(UUID id, Steps.HandedOver handed) {
        RecordedDay.requireCome(handed.on(), Where.body("/on"));
        var project = projectScope.own(id);
        preconditions.honour(showing.show(project));
        var place = places.nearest(project.areaId(), handed.on()).orElseThrow();
        var successor = handovers.taker(place, List.of(), handed.successor(), handed.on());
        recorded(handed.act(), ActRole.DECISION, project);
        funding.cancelLive(project, handed.on(), Where.body("/on"), handed.act().title());
        project.handOver(successor, handed.on());
        if (project.isTold()) {
            publishing.publish(project);
        }
        return project;
    }

    private LivelihoodProject own(UUID id, LocalDate on) {
        RecordedDay.requireCome(on, Where.body("/date"));
        var project = projectScope.own(id, on, Where.body("/date"));
        preconditions.honour(showing.show(project));
        return project;
    }

    private UUID recorded(Act act, ActRole role, LivelihoodProject project) {
        act.requireCome("/act");
        return acts.record(act, role, projectScope.at(project.id()));
    }

    private LivelihoodProject taken(LivelihoodProject project, Step step) {
        project.take(step);
        publishing.publish(project);
        return project;
    }
}
