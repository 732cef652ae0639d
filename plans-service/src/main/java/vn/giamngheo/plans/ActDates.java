package vn.giamngheo.plans;

import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Days;

/** When acts were signed. */
public final class ActDates {

    private ActDates() {}

    /**
     * Nobody can have signed what is dated in the future.
     *
     * @param at pointer to the act
     * @throws ProblemException 422
     */
    public static void requireCome(Act act, String at) {
        if (act.issuedOn() != null && act.issuedOn().firstDay().isAfter(Days.today())) {
            throw new ProblemException(
                    PlansProblem.DATE_IN_THE_FUTURE,
                    Where.body(at + "/issuedOn"),
                    act.issuedOn().text());
        }
    }

    /** Whether it is surely older: an act dated to the month is not older than one of that month. */
    public static boolean isOlder(Act act, Act other) {
        return act.issuedOn() != null
                && other.issuedOn() != null
                && act.issuedOn().lastDay().isBefore(other.issuedOn().firstDay());
    }
}
