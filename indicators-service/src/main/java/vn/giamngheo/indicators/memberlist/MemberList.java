package vn.giamngheo.indicators.memberlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.classification.ClassHistory;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.household.Household;
import vn.giamngheo.indicators.household.NamedHouseholds;
import vn.giamngheo.indicators.household.NamedMember;
import vn.giamngheo.indicators.household.Residents;
import vn.giamngheo.indicators.review.Round;
import vn.giamngheo.indicators.review.RoundPart;
import vn.giamngheo.indicators.standing.Standings;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Who lives in the poor or near-poor households of villages on the last day of a decided review: the households that form 1
 * counts, with their members of that day. Each look is logged.
 */
@ApplicationScoped
class MemberList {

    @Inject
    NamedHouseholds named;

    @Inject
    Residents residents;

    @Inject
    Standings standings;

    /** What is known of the households of a list. */
    private record Known(
            Map<UUID, Household> households, Map<UUID, List<NamedMember>> members, Map<UUID, ClassHistory> histories) {}

    /** @throws ProblemException 409 while the review is not decided */
    List<MemberLine> of(RoundPart part, PovertyClass povertyClass) {
        var round = part.round();
        if (!round.isDecided()) {
            throw new ProblemException(IndicatorsProblem.NOTHING_TO_PRINT, Where.request());
        }
        var on = round.effectiveOn();
        var living = part.villages().stream()
                .flatMap(village -> residents.of(village.village().id(), on).stream())
                .toList();
        var histories = standings.decidedBy(round.decidedOn(), round.standardId(), living);
        var ids = living.stream()
                .filter(id -> classOn(histories, id, on) == povertyClass)
                .toList();
        return lines(round, ids, new Known(named.known(ids), named.of(ids, on, "member-list"), histories));
    }

    private static PovertyClass classOn(Map<UUID, ClassHistory> histories, UUID household, LocalDate on) {
        return histories.getOrDefault(household, ClassHistory.NONE).classOn(on);
    }

    private static List<MemberLine> lines(Round round, List<UUID> ids, Known known) {
        var lines = new ArrayList<MemberLine>();
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var members = known.members().getOrDefault(id, List.of());
            var arrival = arrival(known.histories().get(id), round);
            for (var j = 0; j < members.size(); j++) {
                lines.add(new MemberLine(i + 1, j + 1, known.households().get(id), members.get(j), arrival));
            }
        }
        return lines;
    }

    private static MemberLine.Arrival arrival(ClassHistory history, Round round) {
        var spell = history.on(round.effectiveOn()).orElseThrow();
        if (!spell.from().isAfter(round.openingOn())) {
            return MemberLine.Arrival.OLD;
        }
        return history.wasBefore(spell.povertyClass(), spell.from())
                ? MemberLine.Arrival.FALLEN_BACK
                : MemberLine.Arrival.NEW;
    }
}
