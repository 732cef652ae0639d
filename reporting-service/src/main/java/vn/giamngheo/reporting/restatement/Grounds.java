package vn.giamngheo.reporting.restatement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.platform.value.Period;

/** The ground of each day of a year: another one from the days on which places changed. */
public final class Grounds {

    private final Restatement restatement;
    private final Period year;
    private final LocalDate tree;
    private final Handle handle;
    private final Map<LocalDate, Ground> known = new HashMap<>();
    private NavigableSet<LocalDate> changes;

    Grounds(Restatement restatement, int year, LocalDate tree, Handle handle) {
        this.restatement = restatement;
        this.year = Period.year(year);
        this.tree = tree;
        this.handle = handle;
    }

    /** That of the last day of the year. */
    public Ground ofYear() {
        return at(year.to());
    }

    /** That of a day; one before the year is taken for its first one, one after it for its last one. */
    public Ground on(LocalDate day) {
        var next = day.isBefore(year.to()) ? changes().higher(day) : null;
        return next == null ? ofYear() : at(next.minusDays(1));
    }

    private NavigableSet<LocalDate> changes() {
        if (changes == null) {
            changes = new TreeSet<>(
                    Steps.changes(restatement.touched(), year.from().plusDays(1), year.to(), handle));
        }
        return changes;
    }

    private Ground at(LocalDate day) {
        return known.computeIfAbsent(day, each -> Ground.of(restatement, each, tree, handle));
    }
}
