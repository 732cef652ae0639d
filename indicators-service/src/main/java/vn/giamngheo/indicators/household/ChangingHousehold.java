package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.personal.Sight;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Days;

/** Corrects what is known of a household, as it was read. */
@ApplicationScoped
class ChangingHousehold {

    @Inject
    Households households;

    @Inject
    Members members;

    @Inject
    MakingMembers making;

    @Inject
    ShowingHouseholds showing;

    @Inject
    HouseholdScope scope;

    @Inject
    Duplicates duplicates;

    @Inject
    Preconditions preconditions;

    @Inject
    Sight sight;

    Household change(UUID id, HouseholdChange change) {
        var household = households.locked(id);
        scope.requireWritable(household);
        requireClearSight();
        preconditions.require(showing.unlogged(household));
        HouseholdRules.checkMembers(
                change.members().stream().map(HouseholdChange.Corrected::person).toList(), Days.today());
        correct(household, change);
        households.change(id, change.traits());
        duplicates.find(List.of(id));
        return households.existing(id);
    }

    /** Whoever sees a mask in the place of a number would write the mask. */
    private void requireClearSight() {
        if (!sight.ofCitizenIds()) {
            throw new ProblemException(CommonProblem.FORBIDDEN_ROLE);
        }
    }

    private void correct(Household household, HouseholdChange change) {
        var present = members.of(household.id()).stream()
                .filter(Member::isPresent)
                .collect(Collectors.toMap(Member::id, member -> member));
        var named = change.members().stream().map(HouseholdChange.Corrected::id).collect(Collectors.toSet());
        if (!named.equals(present.keySet()) || named.size() != change.members().size()) {
            throw new ProblemException(IndicatorsProblem.OTHER_MEMBERS, Where.body("/members"), household.code());
        }
        var corrected = change.members().stream()
                .map(each -> corrected(present.get(each.id()), each.person()))
                .toList();
        // One head at any moment: the former one steps back before the new one is written.
        members.stepBack(household.id());
        corrected.forEach(members::update);
    }

    private Member corrected(Member member, MemberRequest person) {
        return making.member(member.id(), member.householdId(), member.position(), person, member.joinedOn());
    }
}
