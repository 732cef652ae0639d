package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.indicators.personal.AccessLog;
import vn.giamngheo.indicators.personal.SealedPeople;
import vn.giamngheo.indicators.personal.Sight;

/** The members of households by name, as far as the caller may see them; each look is logged. */
@ApplicationScoped
public class NamedHouseholds {

    @Inject
    Households households;

    @Inject
    Members members;

    @Inject
    SealedPeople people;

    @Inject
    Sight sight;

    @Inject
    AccessLog log;

    /** Those who were members on the day, by household, in their order; @param purpose what the caller looks for */
    public Map<UUID, List<NamedMember>> of(Collection<UUID> ids, LocalDate on, String purpose) {
        log.note(purpose, ids);
        return members.of(ids).stream()
                .filter(member -> member.isMemberOn(on))
                .collect(Collectors.groupingBy(
                        Member::householdId, Collectors.mapping(this::named, Collectors.toUnmodifiableList())));
    }

    private NamedMember named(Member member) {
        var person = sight.shown(people.open(member.sealed(), member.id()));
        return new NamedMember(
                person.name(), person.birth(), member.sex(), member.ethnicity(), member.relation(), person.citizenId());
    }

    /** What is known of households beside their members. */
    public Map<UUID, Household> known(Collection<UUID> ids) {
        return households.byIds(ids).stream().collect(Collectors.toMap(Household::id, household -> household));
    }
}
