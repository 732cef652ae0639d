package vn.giamngheo.plans;

import java.util.Comparator;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.PartialDate;

/** When acts were signed. */
public final class ActDates {

    private static final Comparator<PartialDate> BY_DAY = Comparator.comparing(PartialDate::firstDay)
            .thenComparing(date -> date.text().length());

    private ActDates() {}

    /**
     * Nobody can have signed what is dated in the future.
     *
     * @param at pointer to the act
     * @throws ProblemException 422
     */
    public static void requireCome(Act act, String at) {
        requireCome(act.issuedOn(), Where.body(at + "/issuedOn"));
    }

    /**
     * The same of a date, null for none.
     *
     * @throws ProblemException 422
     */
    public static void requireCome(PartialDate issuedOn, Where where) {
        if (issuedOn != null && issuedOn.firstDay().isAfter(Days.today())) {
            throw new ProblemException(PlansProblem.DATE_IN_THE_FUTURE, where, issuedOn.text());
        }
    }

    /** Whether no day that its date can mean is one of the other's, or later. */
    public static boolean isSurelyOlder(Act act, Act other) {
        return act.issuedOn() != null
                && other.issuedOn() != null
                && act.issuedOn().lastDay().isBefore(other.issuedOn().firstDay());
    }

    /**
     * Whether it is older, in whatever order the two came: a date that leaves the day open counts from the first that it can
     * mean, as acts do everywhere, and yields to one that names that day.
     */
    public static boolean isOlder(Act act, Act other) {
        return act.issuedOn() != null
                && other.issuedOn() != null
                && BY_DAY.compare(act.issuedOn(), other.issuedOn()) < 0;
    }
}
