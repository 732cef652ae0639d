package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import vn.giamngheo.indicators.personal.AccessLog;
import vn.giamngheo.indicators.personal.SealedPeople;
import vn.giamngheo.indicators.personal.Sight;

/** Shows households to the caller as far as it may see them; each look is logged. */
@ApplicationScoped
class ShowingHouseholds {

    private static final String KINH = "kinh";

    @Inject
    Members members;

    @Inject
    SealedPeople people;

    @Inject
    Sight sight;

    @Inject
    AccessLog log;

    HouseholdView show(Household household) {
        return show(List.of(household), "household").get(0);
    }

    /** @param purpose what the caller looks for */
    List<HouseholdView> show(List<Household> households, String purpose) {
        var ids = households.stream().map(Household::id).toList();
        log.note(purpose, ids);
        var byHousehold = members.of(ids).stream().collect(Collectors.groupingBy(Member::householdId));
        return households.stream()
                .map(household -> view(household, byHousehold.getOrDefault(household.id(), List.of())))
                .toList();
    }

    /** Without looking at anybody: for whoever compares what has been seen before. */
    HouseholdView unlogged(Household household) {
        return view(household, members.of(household.id()));
    }

    private HouseholdView view(Household household, List<Member> all) {
        var head = all.stream()
                .filter(member -> member.isPresent() && member.relation() == Relation.HEAD)
                .findFirst();
        var traits = household.traits();
        return new HouseholdView(
                household.id(),
                household.code(),
                household.villageId(),
                household.presence(),
                household.presenceSince(),
                household.splitFrom(),
                (int) all.stream().filter(Member::isPresent).count(),
                head.filter(each -> !each.ethnicity().equals(KINH)).isPresent(),
                head.filter(each -> each.sex() == Sex.FEMALE).isPresent(),
                traits.noLabourCapacity(),
                traits.personOfMerit(),
                traits.causes(),
                traits.supportNeeds(),
                all.stream().map(this::view).toList());
    }

    private MemberView view(Member member) {
        var person = sight.shown(people.open(member.sealed(), member.id()));
        return new MemberView(
                member.id(),
                person.name(),
                person.birth(),
                member.sex(),
                member.ethnicity(),
                member.relation(),
                person.citizenId(),
                member.joinedOn(),
                member.leftOn());
    }
}
