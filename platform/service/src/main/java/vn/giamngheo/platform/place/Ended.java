package vn.giamngheo.platform.place;

import java.util.List;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;

/**
 * A place that a boundary act ended.
 *
 * @param last as it was on its last days
 * @param divided whether it went to its successors in parts
 * @param successors what it is on the day that is asked about
 */
public record Ended(Place last, boolean divided, List<Place> successors) {

    /** 409: nothing more is recorded at the place. */
    public ProblemException refused(Where where) {
        return new ProblemException(CommonProblem.PLACE_ENDED, where, last.code(), last.validTo(), names());
    }

    /** Says to a reader what to ask for instead. */
    Words advice() {
        return new Words(
                "Địa bàn đã chấm dứt ngày %s; nay là: %s.".formatted(last.validTo(), names()),
                "The area ended on %s; it is now: %s.".formatted(last.validTo(), names()));
    }

    /** The successors by code and name. */
    String names() {
        return successors.stream()
                .map(place -> place.code() + " " + place.name())
                .collect(Collectors.joining(", "));
    }
}
