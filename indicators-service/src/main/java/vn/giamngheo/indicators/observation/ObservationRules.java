package vn.giamngheo.indicators.observation;

import java.time.LocalDate;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.indicators.catalogue.Observable;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;

/** What a figure must be to be recorded. Each throws a 422 that points to the field. */
final class ObservationRules {

    private ObservationRules() {}

    /** What is observed has begun. */
    static void checkPeriod(Statement statement) {
        if (statement.periodTo().isBefore(statement.periodFrom())) {
            throw new ProblemException(
                    IndicatorsProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body("/periodTo"),
                    statement.periodFrom(),
                    statement.periodTo());
        }
        PastDay.require(statement.periodFrom(), Where.body("/periodFrom"));
    }

    static void checkPopulation(Statement statement) {
        if (statement.population() != null && statement.population().isEmpty()) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body("/population"),
                    new Words("không được để trống", "it must not be blank"));
        }
    }

    static void checkObserved(Statement statement, Place area, Observable indicator) {
        if (!indicator.isObservedAt(area.level())) {
            throw new ProblemException(
                    IndicatorsProblem.NOT_OBSERVED_AT_LEVEL,
                    Where.body("/area"),
                    indicator.code(),
                    area.code(),
                    String.join(", ", indicator.levels()));
        }
        if (!indicator.isObservedOver(statement.period())) {
            throw new ProblemException(
                    IndicatorsProblem.NOT_OBSERVED_OVER_PERIOD,
                    Where.body("/periodTo"),
                    indicator.code(),
                    indicator.periods(),
                    statement.periodFrom(),
                    statement.periodTo());
        }
    }

    static void checkFigure(Figure figure, Observable indicator) {
        if (indicator.rate()) {
            checkRate(figure, indicator.code());
        } else {
            checkValue(figure, indicator);
        }
    }

    private static void checkRate(Figure figure, String indicator) {
        if (figure.numerator() == null || figure.denominator() == null || figure.value() != null) {
            throw new ProblemException(
                    IndicatorsProblem.RATE_OR_VALUE, Where.body("/numerator"), indicator, "numerator + denominator");
        }
        if (figure.numerator() > figure.denominator()) {
            throw new ProblemException(
                    IndicatorsProblem.NUMERATOR_ABOVE_DENOMINATOR,
                    Where.body("/numerator"),
                    figure.numerator(),
                    figure.denominator());
        }
    }

    private static void checkValue(Figure figure, Observable indicator) {
        if (figure.value() == null || figure.numerator() != null || figure.denominator() != null) {
            throw new ProblemException(
                    IndicatorsProblem.RATE_OR_VALUE, Where.body("/value"), indicator.code(), "value");
        }
        if (!indicator.allows(figure.value())) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body("/value"),
                    new Words("cần số nguyên không âm", "it must be a whole number, not negative"));
        }
    }

    /** The next version is known after the one before it, and says something else. */
    static void checkCorrection(Version before, Figure figure, LocalDate statedOn) {
        PastDay.require(statedOn, Where.body("/statedOn"));
        if (statedOn.isBefore(before.statedOn())) {
            throw new ProblemException(
                    IndicatorsProblem.CORRECTED_BEFORE_STATED, Where.body("/statedOn"), statedOn, before.statedOn());
        }
        if (before.figure().says(figure)) {
            throw new ProblemException(
                    IndicatorsProblem.CORRECTION_CHANGES_NOTHING,
                    Where.body(figure.value() == null ? "/numerator" : "/value"),
                    before.number());
        }
    }

    /** A version comes into force after it was said, and not before the one that it corrects. */
    static void checkApproval(Observation observation, LocalDate on) {
        PastDay.require(on, Where.body("/on"));
        var stated = observation.last().statedOn();
        var earliest = observation
                .approved()
                .map(Version::approvedOn)
                .filter(stated::isBefore)
                .orElse(stated);
        if (on.isBefore(earliest)) {
            throw new ProblemException(IndicatorsProblem.APPROVED_BEFORE_STATED, Where.body("/on"), on, earliest);
        }
    }
}
