package vn.giamngheo.platform.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.AreaCode;

/** The places a caller may touch: those of the token, and what lay below them on the day that is asked about. */
@ApplicationScoped
public class Scope {

    @Inject
    Places places;

    @Inject
    Caller caller;

    /** @throws ProblemException 403 when the place is none of the caller's on that day */
    public void require(Place place, LocalDate on, Where where) {
        if (!places.within(place.id(), caller.areas(), on)) {
            throw new ProblemException(CommonProblem.FORBIDDEN_PLACE, where, place.code());
        }
    }

    /**
     * The place that a body names by code, checked against the caller's places.
     *
     * @throws ProblemException 422 when the code means no place on that day, 403 when it is none of the caller's
     */
    public Place required(AreaCode code, LocalDate on, String pointer) {
        var place = existing(code, on, pointer);
        require(place, on, Where.body(pointer));
        return place;
    }

    /**
     * The place that a body names by code, whoever's it is.
     *
     * @throws ProblemException 422 when the code means no place on that day
     */
    public Place existing(AreaCode code, LocalDate on, String pointer) {
        return places.byCode(code, on)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_REFERENCE,
                        Where.body(pointer),
                        new Words("địa bàn", "area"),
                        code.text(),
                        "(" + on + ")"));
    }

    /**
     * The place that a query names by code, checked against the caller's places.
     *
     * @throws ProblemException 400 when the code means no place on that day, 403 when it is none of the caller's
     */
    public Place asked(AreaCode code, LocalDate on, String parameter) {
        var place = places.byCode(code, on)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter(parameter), code.text(), "(" + on + ")"));
        require(place, on, Where.parameter(parameter));
        return place;
    }
}
