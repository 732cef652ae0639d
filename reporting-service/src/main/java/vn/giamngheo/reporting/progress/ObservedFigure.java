package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.restatement.Basis;

/** The figure of one indicator at one place in one year, as plan-progress has it. */
@ApplicationScoped
public class ObservedFigure {

    @Inject
    ObservedInSubtree observed;

    @Inject
    ExplainingProgress explaining;

    @Inject
    Readable readable;

    @Inject
    Jdbi jdbi;

    /**
     * Which figure is asked for.
     *
     * @param asOf the last day whose versions count; null for all
     * @param population whom it counts; null for the whole place
     */
    public record Of(Basis basis, LocalDate asOf, String indicator, String population) {}

    /** An indicator. @param rate whether its figures are numerators and denominators */
    public record Indicator(String nameVi, String nameEn, String unit, boolean rate) {

        public Label name() {
            return new Label(nameVi, nameEn);
        }
    }

    /**
     * What was observed.
     *
     * @param value of a rate in percent, two decimals, rounded half up; null when its denominator is 0
     * @param basis {@code recorded} at the place itself, or {@code summed} over the places below it
     * @param state {@code approved}, {@code provisional} or {@code partly_approved}
     */
    public record Figure(Long numerator, Long denominator, BigDecimal value, String basis, String state) {

        private static Figure of(PlanProgress.Actual actual) {
            return new Figure(
                    actual.numerator(),
                    actual.denominator(),
                    actual.value(),
                    actual.basis(),
                    actual.versions().state());
        }
    }

    /**
     * What is known of it.
     *
     * @param figure empty when nothing was observed
     * @param partial whether places are left out that the caller may not read
     */
    public record Known(Optional<Figure> figure, boolean partial) {}

    /** @throws ProblemException 400 when there is no such indicator */
    public Indicator indicator(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select name_vi, name_en, unit, rate from indicator where code = :code and not deleted")
                        .bind("code", code)
                        .map(ConstructorMapper.of(Indicator.class))
                        .findFirst())
                .orElseThrow(
                        () -> new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("indicator"), code, ""));
    }

    public Known read(ReportArea area, int year, LocalDate tree, Of of) {
        return of.basis() == Basis.RESTATED ? restated(area, year, tree, of) : original(area, year, tree, of);
    }

    private Known original(ReportArea area, int year, LocalDate tree, Of of) {
        var shown = readable.below(area.id(), tree, year);
        var measured = new Measured(of.indicator(), of.population());
        var actuals = observed.actuals(new ObservedInSubtree.Asked(
                area.id(),
                tree,
                Period.year(year),
                of.asOf(),
                List.of(measured),
                shown.map(Shown::places).orElse(null)));
        return known(actuals.get(measured), shown.map(Shown::remark).orElse(null));
    }

    private Known restated(ReportArea area, int year, LocalDate tree, Of of) {
        var explained = explaining.explain(new ExplainingProgress.Asked(
                area, year, tree, of.asOf(), Basis.RESTATED, of.indicator(), of.population()));
        return known(explained.actual(), explained.partial());
    }

    private static Known known(PlanProgress.Actual actual, Boolean partial) {
        return new Known(Optional.ofNullable(actual).map(Figure::of), Boolean.TRUE.equals(partial));
    }
}
