package vn.giamngheo.reporting.review;

import java.util.List;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * What was found at a place: by published totals where there are some, else by its villages together.
 *
 * @param villages how many there are on the day of the tree
 * @param reported of how many of them there is a result
 * @param published which forms rest on published totals; empty where all is added up from villages
 */
public record PlaceResult(
        ReportArea place, long villages, long reported, List<Published> published, Counts households, Counts persons) {

    /** Whether anything was found at it. */
    boolean isKnown() {
        return reported > 0 || !published.isEmpty();
    }

    /** Whether form 1 has figures of it. */
    public boolean hasCounts() {
        return reported > 0 || published.stream().anyMatch(each -> each.form() == 1);
    }

    PlaceResult with(List<Published> totals) {
        return new PlaceResult(place, villages, reported, totals, households, persons);
    }
}
