package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.OffTree;

/**
 * What was found at a place: by published totals where there are some, else by its villages together.
 *
 * @param villages how many there are on the day of the tree
 * @param reported of how many of them there is a result
 * @param published which forms rest on published totals; empty where all is added up from villages
 * @param offTree places that are not on the tree and have figures of the year that are not in these; null, and left out, for none
 */
public record PlaceResult(
        ReportArea place,
        long villages,
        long reported,
        List<Published> published,
        Counts households,
        Counts persons,
        @JsonInclude(JsonInclude.Include.NON_NULL) OffTree offTree) {

    /** Whether anything was found at it. */
    boolean isKnown() {
        return reported > 0 || !published.isEmpty();
    }

    /** Whether form 1 has figures of it. */
    public boolean hasCounts() {
        return has(Line.FORM_1);
    }

    /** Whether there are figures of it in a line of the forms. */
    boolean has(Line line) {
        return reported > 0 || published.stream().anyMatch(line::isOf);
    }

    PlaceResult with(List<Published> totals) {
        return new PlaceResult(place, villages, reported, totals, households, persons, offTree);
    }

    PlaceResult with(OffTree places) {
        return new PlaceResult(place, villages, reported, published, households, persons, places);
    }
}
