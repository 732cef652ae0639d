package vn.giamngheo.plans.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.delegation.Delegations;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Ids;

/** Lets somebody act in the caller's name: in roles and at places that are the caller's own, and not for longer than a year. */
@ApplicationScoped
class GivingDelegation {

    private static final int MOST_YEARS = 1;

    @Inject
    Delegations delegations;

    @Inject
    DelegationScope delegationScope;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    @Inject
    Acts acts;

    @Inject
    Outbox outbox;

    DelegationState give(DelegationRequest request) {
        delegationScope.requireOneself();
        checkDays(request);
        checkPersons(request);
        var state = state(Ids.next(), request);
        requireNotGiven(state);
        acts.record(request.act(), ActRole.DECISION, delegationScope.at(state.id()));
        delegations.store(state);
        outbox.publish(Topics.DELEGATIONS, DelegationState.TYPE, state);
        return state;
    }

    /** Of two equal ones, whoever takes one back would believe that nothing is lent any more. */
    private void requireNotGiven(DelegationState state) {
        delegations.lockGiving(state.principal(), state.delegate());
        if (delegations.isGiven(state)) {
            throw new ProblemException(
                    CommonProblem.ALREADY_EXISTS,
                    Where.body("/delegate"),
                    new Words(
                            "Ủy quyền cho " + state.delegate() + " theo văn bản " + state.actNumber(),
                            "The delegation to " + state.delegate() + " by act " + state.actNumber()));
        }
    }

    private static void checkDays(DelegationRequest request) {
        if (request.endsBeforeItBegins()) {
            throw new ProblemException(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/validTo"), request.validFrom(), request.validTo());
        }
        if (request.validTo().isBefore(Days.today())
                || !request.validTo().isBefore(request.validFrom().plusYears(MOST_YEARS))) {
            throw new ProblemException(
                    PlansProblem.DELEGATION_TOO_LONG, Where.body("/validTo"), request.validFrom(), request.validTo());
        }
        if (!request.act().signed()) {
            throw new ProblemException(PlansProblem.ACT_NOT_SIGNED, Where.body("/act"));
        }
        request.act().requireCome("/act");
    }

    private void checkPersons(DelegationRequest request) {
        if (caller.isOneOf(request.delegate())) {
            throw new ProblemException(PlansProblem.DELEGATED_TO_ONESELF, Where.body("/delegate"));
        }
        IntStream.range(0, request.roles().size())
                .forEach(at -> checkRole(request.roles().get(at), at));
    }

    /** Machines have credentials of their own, and who looks after the suite does so in person. */
    private void checkRole(String role, int at) {
        if (!DelegationScope.PEOPLE.contains(role) || !caller.hasRole(role)) {
            throw new ProblemException(PlansProblem.ROLE_NOT_OWN, Where.body("/roles/" + at), role);
        }
    }

    private DelegationState state(UUID id, DelegationRequest request) {
        return new DelegationState(
                id,
                1,
                false,
                caller.subject(),
                request.delegate(),
                request.roles().stream().distinct().sorted().toList(),
                areas(request),
                caller.agency().orElse(null),
                request.validFrom(),
                request.validTo(),
                null,
                request.act().number().strip(),
                caller.lines().map(lines -> lines.stream().sorted().toList()).orElse(null));
    }

    /** Places that are the caller's when it begins to count: what was the caller's once is not lent any more. */
    private List<UUID> areas(DelegationRequest request) {
        var today = Days.today();
        var begins = request.validFrom().isBefore(today) ? today : request.validFrom();
        return IntStream.range(0, request.areas().size())
                .mapToObj(at -> scope.required(request.areas().get(at), begins, "/areas/" + at))
                .map(Place::id)
                .distinct()
                .toList();
    }
}
