package vn.giamngheo.reporting.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.restatement.Restatements;

/** Whether the caller may see all that a report holds: only a whole one is published, and read by whom it is whole for. */
@ApplicationScoped
public class Coverage {

    @Inject
    Readable readable;

    @Inject
    Restatements restatements;

    @Inject
    Jdbi jdbi;

    @Inject
    Places places;

    @Inject
    Caller caller;

    /**
     * @param latest the last day of which it shows anything
     * @param restated whether it also holds what is carried onto the tree
     */
    public boolean isWhole(UUID area, LocalDate tree, LocalDate latest, boolean restated) {
        return readable.all(area, tree, latest)
                || hasAllOf(area, tree)
                        && (restated ? seesAllCarried(area, tree, latest) : seesAllBelow(area, tree, latest));
    }

    /** Of what a question asks of a report. */
    public boolean isWhole(PublishedReport report, Question question) {
        var latest = report.latest(question.year(), question.settled());
        return isWhole(question.area().id(), question.tree(), latest, question.restated());
    }

    private boolean hasAllOf(UUID area, LocalDate tree) {
        return places.reach(area, caller.areas(), tree) == Reach.WRITING;
    }

    private boolean seesAllBelow(UUID area, LocalDate tree, LocalDate latest) {
        return !readable.below(area, tree, latest).map(Shown::partial).orElse(false);
    }

    private boolean seesAllCarried(UUID area, LocalDate tree, LocalDate latest) {
        return jdbi.withHandle(
                handle -> !readable.of(restatements.of(area, tree, handle).touched(), false, latest, handle)
                        .partial());
    }
}
