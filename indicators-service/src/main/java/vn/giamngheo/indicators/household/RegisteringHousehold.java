package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Ids;

/** Registers a household with its members. Whom it may have twice is asked, not refused. */
@ApplicationScoped
class RegisteringHousehold {

    @Inject
    Households households;

    @Inject
    Members members;

    @Inject
    MakingMembers making;

    @Inject
    Duplicates duplicates;

    @Inject
    HouseholdScope scope;

    @Inject
    Caller caller;

    RegisteredView register(HouseholdRequest request) {
        PastDay.require(request.since(), Where.body("/since"));
        HouseholdRules.checkMembers(request.members(), request.since());
        var village = scope.village(request.village(), request.since(), "/village");
        requireNewCode(village.id(), request.code());
        var household = new Household(
                Ids.next(), request.code(), village.id(), Presence.PRESENT, request.since(), null, request.traits());
        households.insert(List.of(household), caller.subject());
        members.insert(members(household, request));
        var found = duplicates.find(List.of(household.id()));
        return new RegisteredView(
                household.id(),
                household.code(),
                village.id(),
                request.members().size(),
                found);
    }

    private List<Member> members(Household household, HouseholdRequest request) {
        var rows = new ArrayList<Member>();
        for (var each : request.members()) {
            rows.add(making.member(Ids.next(), household.id(), rows.size() + 1, each, request.since()));
        }
        return rows;
    }

    private void requireNewCode(UUID village, String code) {
        if (!households.byCodes(List.of(village), List.of(code)).isEmpty()) {
            throw new ProblemException(IndicatorsProblem.HOUSEHOLD_CODE_TAKEN, Where.body("/code"), code);
        }
    }
}
