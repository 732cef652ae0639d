package vn.giamngheo.reporting.freshness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.giamngheo.events.Mark;

/**
 * The marks of one service that may still be of use. Whoever lags far behind needs an old one, but not every old one:
 * when there are too many, every second of the older half goes.
 */
class Ladder {

    private static final int MOST = 120;

    private final List<Mark> marks = new ArrayList<>();

    synchronized void add(Mark mark) {
        var last = marks.size() - 1;
        if (last >= 0 && marks.get(last).ends().equals(mark.ends())) {
            marks.set(last, mark.at().isAfter(marks.get(last).at()) ? mark : marks.get(last));
        } else {
            marks.add(mark);
        }
        if (marks.size() > MOST) {
            thin();
        }
    }

    private void thin() {
        for (var i = MOST / 2 - 1; i > 0; i -= 2) {
            marks.remove(i);
        }
    }

    /** The latest instant whose mark is reached. */
    synchronized Optional<Instant> latest(Predicate<Mark> isReached) {
        return marks.stream().filter(isReached).map(Mark::at).max(Comparator.naturalOrder());
    }
}
