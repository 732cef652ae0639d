package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.indicators.personal.BlindIndex;
import vn.giamngheo.indicators.personal.Person;
import vn.giamngheo.indicators.personal.SealedPeople;

/** Makes the rows of members, with who they are sealed. */
@ApplicationScoped
class MakingMembers {

    @Inject
    SealedPeople people;

    @Inject
    BlindIndex index;

    Member member(UUID id, UUID household, int position, MemberRequest request, LocalDate joinedOn) {
        var person = request.person();
        return new Member(
                id,
                household,
                position,
                request.relation(),
                request.sex(),
                request.ethnicity(),
                request.birth().firstDay().getYear(),
                joinedOn,
                null,
                people.seal(person, id),
                index.person(person.name(), person.birth()),
                citizenIndex(person));
    }

    /** The same person as a member of another household: a seal opens for its own row only. */
    Member moved(Member member, UUID id, UUID household, int position, Relation relation, LocalDate on) {
        return new Member(
                id,
                household,
                position,
                relation,
                member.sex(),
                member.ethnicity(),
                member.birthYear(),
                on,
                null,
                people.seal(people.open(member.sealed(), member.id()), id),
                member.personIndex(),
                member.citizenIndex());
    }

    private byte[] citizenIndex(Person person) {
        return person.citizenId() == null ? null : index.citizen(person.citizenId());
    }
}
