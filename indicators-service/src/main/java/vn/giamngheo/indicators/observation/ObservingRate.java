package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.value.AreaCode;

/** Records a rate that another feature has counted, as whoever asks for it would have said it. */
@ApplicationScoped
public class ObservingRate {

    @Inject
    TakingStatements taking;

    /**
     * What was counted.
     *
     * @param area code on {@code to}
     * @param population whom it counts; null for the whole place
     * @param source where it comes from, in words
     * @param reason why it differs from what was said before; null where nothing was
     */
    public record Counted(
            String indicator,
            AreaCode area,
            LocalDate from,
            LocalDate to,
            String population,
            long numerator,
            long denominator,
            String source,
            String reason) {}

    /**
     * What was said already stays as it is.
     *
     * @throws ProblemException as for any observation: 403, 409, 422
     */
    public ObservationView observe(Counted counted) {
        var statement = new Statement(
                counted.indicator(),
                counted.area(),
                counted.from(),
                counted.to(),
                counted.population(),
                new Figure(counted.numerator(), counted.denominator(), null),
                counted.source(),
                null,
                counted.reason());
        var taken = taking.take(List.of(statement)).get(0);
        if (taken.refused() != null) {
            throw taken.refused();
        }
        return taken.observation().view();
    }
}
