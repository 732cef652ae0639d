package vn.giamngheo.indicators.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Days;

/** Checks what is there already: before it is submitted, or after rules have changed. */
@ApplicationScoped
class CheckingOnDemand {

    private static final int MOST = 20_000;

    @Inject
    CheckingFigures checking;

    @Inject
    Figures figures;

    @Inject
    Scope scope;

    /** @throws ProblemException 403, 409 or 422 as {@link Scope#required}; 422 when there are too many figures */
    ObservationCheckView check(ObservationCheckRequest request) {
        if (request.to().isBefore(request.from())) {
            throw new ProblemException(
                    IndicatorsProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/to"), request.from(), request.to());
        }
        var day = day(request);
        var area = scope.required(request.area(), day, "/area");
        var touched = figures.below(area.id(), day, request.from(), request.to(), MOST + 1);
        if (touched.size() > MOST) {
            throw new ProblemException(IndicatorsProblem.TOO_MUCH_TO_CHECK, Where.body("/area"), MOST);
        }
        return ObservationCheckView.of(touched.size(), checking.found(touched));
    }

    private static LocalDate day(ObservationCheckRequest request) {
        return request.to().isBefore(Days.today()) ? request.to() : Days.today();
    }
}
