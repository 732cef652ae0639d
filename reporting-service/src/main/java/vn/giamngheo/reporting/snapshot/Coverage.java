package vn.giamngheo.reporting.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.Shown;

/** Whether the caller may see all that a report holds: only a whole one is published, and read by whom it is whole for. */
@ApplicationScoped
public class Coverage {

    @Inject
    Readable readable;

    @Inject
    Places places;

    @Inject
    Caller caller;

    /** @param restated a report on the places of a day within its year also holds what went elsewhere in the rest of it */
    public boolean isWhole(UUID area, LocalDate tree, int year, boolean restated) {
        return readable.all(area, tree, year) || !restated && hasAllOf(area, tree) && seesAllBelow(area, tree, year);
    }

    private boolean hasAllOf(UUID area, LocalDate tree) {
        return places.reach(area, caller.areas(), tree) == Reach.WRITING;
    }

    private boolean seesAllBelow(UUID area, LocalDate tree, int year) {
        return !readable.below(area, tree, year).map(Shown::partial).orElse(false);
    }
}
