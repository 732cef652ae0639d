package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Ids;

/** Members come, go, and become heads. */
@ApplicationScoped
class MemberChanges {

    @Inject
    Members members;

    @Inject
    MakingMembers making;

    @Inject
    Duplicates duplicates;

    void join(Household household, Happening.MemberJoined joined) {
        if (joined.member().relation() == Relation.HEAD) {
            throw new ProblemException(IndicatorsProblem.ONE_HEAD, Where.body("/member/relation"), 2);
        }
        HouseholdRules.requireBorn(joined.member(), joined.on(), "/member/birth");
        var all = members.of(household.id());
        var member = making.member(Ids.next(), household.id(), all.size() + 1, joined.member(), joined.on());
        HouseholdRules.requireAnotherCitizen(member, all, "/member/citizenId");
        members.insert(List.of(member));
        duplicates.find(List.of(household.id()));
    }

    void leave(Household household, Happening.MemberLeft left) {
        var member = present(household, left.member(), "/member");
        if (member.relation() == Relation.HEAD) {
            throw new ProblemException(IndicatorsProblem.HEAD_STAYS, Where.body("/member"));
        }
        members.leave(List.of(member.id()), left.on());
    }

    void allLeave(Household household, LocalDate on) {
        members.leave(present(household).stream().map(Member::id).toList(), on);
    }

    void changeHead(Household household, Happening.HeadChanged changed) {
        var next = present(household, changed.head(), "/head");
        if (changed.formerHead() == Relation.HEAD) {
            throw new ProblemException(IndicatorsProblem.ONE_HEAD, Where.body("/formerHead"), 2);
        }
        members.relate(head(household).id(), changed.formerHead());
        members.relate(next.id(), Relation.HEAD);
        duplicates.find(List.of(household.id()));
    }

    /** Whoever is a member of both already, because they were one household all along, does not come a second time. */
    void merge(Household from, Household into, LocalDate on) {
        var leaving = present(from);
        members.leave(leaving.stream().map(Member::id).toList(), on);
        var there = present(into);
        var position = members.of(into.id()).size();
        var rows = new ArrayList<Member>();
        for (var member : leaving) {
            if (there.stream().noneMatch(member::isSamePerson)) {
                rows.add(making.moved(member, Ids.next(), into.id(), ++position, Relation.OTHER, on));
            }
        }
        if (!rows.isEmpty()) {
            members.insert(rows);
        }
    }

    void split(Household from, Household apart, Happening.Split split) {
        var going = new ArrayList<Member>();
        for (var i = 0; i < split.members().size(); i++) {
            going.add(present(from, split.members().get(i), "/members/" + i));
        }
        requireSplit(from, going, split);
        members.leave(going.stream().map(Member::id).toList(), split.on());
        var rows = new ArrayList<Member>();
        for (var member : going) {
            var relation = member.id().equals(split.head()) ? Relation.HEAD : Relation.OTHER;
            rows.add(making.moved(member, Ids.next(), apart.id(), rows.size() + 1, relation, split.on()));
        }
        members.insert(rows);
    }

    /** The head stays, everybody goes once, and the new head goes. */
    private static void requireSplit(Household from, List<Member> going, Happening.Split split) {
        if (going.stream().anyMatch(member -> member.relation() == Relation.HEAD)) {
            throw new ProblemException(IndicatorsProblem.HEAD_STAYS, Where.body("/members"));
        }
        if (new HashSet<>(split.members()).size() < going.size()
                || !split.members().contains(split.head())) {
            throw new ProblemException(IndicatorsProblem.NO_SUCH_MEMBER, Where.body("/head"), from.code());
        }
    }

    private List<Member> present(Household household) {
        return members.of(household.id()).stream().filter(Member::isPresent).toList();
    }

    private Member head(Household household) {
        return present(household).stream()
                .filter(member -> member.relation() == Relation.HEAD)
                .findFirst()
                .orElseThrow();
    }

    private Member present(Household household, UUID member, String pointer) {
        return present(household).stream()
                .filter(each -> each.id().equals(member))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(IndicatorsProblem.NO_SUCH_MEMBER, Where.body(pointer), household.code()));
    }
}
