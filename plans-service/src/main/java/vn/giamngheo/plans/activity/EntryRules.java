package vn.giamngheo.plans.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Days;

/** What an entry must say so that it can be true. All that is wrong is said at once. */
final class EntryRules {

    private EntryRules() {}

    /** @throws ProblemException 422 */
    static void check(EntryRequest entry, LocalDate startOn, String at) {
        var violations = new ArrayList<Violation>();
        if (entry.date().isAfter(Days.today())) {
            violations.add(Violation.of(PlansProblem.DATE_IN_THE_FUTURE, Where.body(at + "/date"), entry.date()));
        }
        if (entry.date().isBefore(startOn)) {
            violations.add(
                    Violation.of(PlansProblem.BEFORE_ITS_ACTIVITY, Where.body(at + "/date"), entry.date(), startOn));
        }
        if (entry.participants() != null) {
            checkParticipants(entry.participants(), at + "/participants", violations);
        }
        if (entry.cost() != null && (entry.cost().id() == null) == (entry.cost().number() == null)) {
            violations.add(Violation.of(PlansProblem.PAPER_BY_ID_OR_NUMBER, Where.body(at + "/cost")));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    private static void checkParticipants(Participants participants, String at, List<Violation> violations) {
        atMost(participants.women(), participants.total(), at + "/women", violations);
        atMost(participants.ethnicMinority(), participants.total(), at + "/ethnicMinority", violations);
        atMost(participants.poor(), participants.total(), at + "/poor", violations);
        atMost(participants.nearPoor(), participants.total(), at + "/nearPoor", violations);
        atMost(participants.newlyEscaped(), participants.total(), at + "/newlyEscaped", violations);
        if (violations.isEmpty()) {
            var classed = participants.poor() + participants.nearPoor() + participants.newlyEscaped();
            atMost(classed, participants.total(), at + "/total", violations);
        }
    }

    private static void atMost(int part, int total, String at, List<Violation> violations) {
        if (part > total) {
            violations.add(Violation.of(PlansProblem.MORE_THAN_TOOK_PART, Where.body(at), part, total));
        }
    }
}
