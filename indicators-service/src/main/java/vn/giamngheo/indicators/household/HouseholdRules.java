package vn.giamngheo.indicators.household;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;

/** What a household must be like in itself. */
final class HouseholdRules {

    private HouseholdRules() {}

    static void checkMembers(List<MemberRequest> members, LocalDate on) {
        requireOneHead(members);
        requireDifferentCitizens(members);
        for (var i = 0; i < members.size(); i++) {
            requireBorn(members.get(i), on, "/members/" + i + "/birth");
        }
    }

    static void requireBorn(MemberRequest member, LocalDate on, String pointer) {
        if (member.birth().firstDay().isAfter(on)) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body(pointer),
                    new Words("sinh sau ngày " + on, "born after " + on));
        }
    }

    /** Nobody comes into a household where somebody of the same number is. @param present those who are there */
    static void requireAnotherCitizen(Member comer, Collection<Member> present, String pointer) {
        var isThere = comer.citizenIndex() != null
                && present.stream()
                        .filter(Member::isPresent)
                        .anyMatch(each -> Arrays.equals(each.citizenIndex(), comer.citizenIndex()));
        if (isThere) {
            throw new ProblemException(IndicatorsProblem.PERSON_TWICE, Where.body(pointer), comer.position());
        }
    }

    static void requireOneHead(List<MemberRequest> members) {
        var heads = members.stream()
                .filter(member -> member.relation() == Relation.HEAD)
                .count();
        if (heads != 1) {
            throw new ProblemException(IndicatorsProblem.ONE_HEAD, Where.body("/members"), heads);
        }
    }

    /** The number itself stays out of the answer. */
    private static void requireDifferentCitizens(List<MemberRequest> members) {
        var known = new HashSet<String>();
        for (var i = 0; i < members.size(); i++) {
            var citizenId = members.get(i).citizenId();
            if (citizenId != null && !known.add(citizenId)) {
                throw new ProblemException(
                        IndicatorsProblem.PERSON_TWICE, Where.body("/members/" + i + "/citizenId"), i + 1);
            }
        }
    }
}
