package vn.giamngheo.plans.plan;

import java.util.Comparator;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.PartialDate;

/** Which of two acts was signed first. */
final class ActDates {

    private static final Comparator<PartialDate> BY_DAY = Comparator.comparing(PartialDate::firstDay)
            .thenComparing(date -> date.text().length());

    private ActDates() {}

    /** Whether no day that its date can mean is one of the other's, or later. */
    static boolean isSurelyOlder(Act act, Act other) {
        return act.issuedOn() != null
                && other.issuedOn() != null
                && act.issuedOn().lastDay().isBefore(other.issuedOn().firstDay());
    }

    /**
     * Whether it is older, in whatever order the two came: a date that leaves the day open counts from the first that it can
     * mean, as acts do everywhere, and yields to one that names that day.
     */
    static boolean isOlder(Act act, Act other) {
        return act.issuedOn() != null
                && other.issuedOn() != null
                && BY_DAY.compare(act.issuedOn(), other.issuedOn()) < 0;
    }
}
