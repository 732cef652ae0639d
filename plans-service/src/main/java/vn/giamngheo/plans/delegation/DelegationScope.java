package vn.giamngheo.plans.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.delegation.Delegations;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.value.Days;

/**
 * A delegation is its principal's and its delegate's. Administrators and auditors of all its places see it, too, and those
 * of any that is theirs today: a place that has moved since is looked after by others.
 */
@ApplicationScoped
class DelegationScope implements ActSubject {

    /** The roles in which people act for each other. */
    static final Set<String> PEOPLE = Set.of(
            Roles.SURVEYOR,
            Roles.VILLAGE_HEAD,
            Roles.COMMUNE_OFFICER,
            Roles.LINE_AGENCY,
            Roles.INVESTOR,
            Roles.APPRAISER,
            Roles.APPROVER,
            Roles.FINANCE_OFFICER,
            Roles.STANDING_AGENCY,
            Roles.SUPERVISOR,
            Roles.AUDITOR);

    private static final Set<String> CONCERNED =
            Stream.concat(PEOPLE.stream(), Stream.of(Roles.ADMIN)).collect(Collectors.toUnmodifiableSet());

    @Inject
    Delegations delegations;

    @Inject
    Places places;

    @Inject
    Caller caller;

    @Override
    public String kind() {
        return "delegation";
    }

    @Override
    public Set<String> readers() {
        return CONCERNED;
    }

    @Override
    public Set<String> writers() {
        return CONCERNED;
    }

    @Override
    public void requireReadable(UUID id) {
        readable(id);
    }

    @Override
    public void requireWritable(UUID id) {
        var delegation = readable(id);
        if (!isOwn(delegation) && !caller.hasRole(Roles.ADMIN)) {
            throw new ProblemException(CommonProblem.FORBIDDEN_ROLE);
        }
    }

    /** It ends by its own last day. */
    @Override
    public void requireNotEnded(UUID id, LocalDate on) {}

    @Override
    public Set<UUID> places(UUID id) {
        return Set.copyOf(readable(id).areaIds());
    }

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    DelegationState readable(UUID id) {
        return delegations
                .find(id)
                .filter(delegation -> isOwn(delegation) || isLookedAfter(delegation))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** @throws ProblemException 403 when the caller acts in another's name */
    void requireOneself() {
        caller.inNameOf().ifPresent(name -> {
            throw new ProblemException(PlansProblem.DELEGATION_PASSED_ON, Where.header("Acting-For"));
        });
    }

    private boolean isOwn(DelegationState delegation) {
        return caller.isOneOf(delegation.principal()) || caller.isOneOf(delegation.delegate());
    }

    private boolean isLookedAfter(DelegationState delegation) {
        return (caller.hasRole(Roles.ADMIN) || caller.hasRole(Roles.AUDITOR))
                && (delegation.areaIds().stream().allMatch(area -> isReached(area, delegation.validFrom()))
                        || delegation.areaIds().stream().anyMatch(area -> isReached(area, Days.today())));
    }

    private boolean isReached(UUID area, LocalDate on) {
        return places.reach(area, caller.areas(), on) != Reach.NONE;
    }
}
