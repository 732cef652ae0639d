package vn.giamngheo.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;

/** What most reports are asked for: a place, a year, and the day whose places apply. */
@ApplicationScoped
public class AskedYear {

    @Inject
    Scope scope;

    public record Asked(ReportArea area, int year, LocalDate tree) {}

    /**
     * @param tree the last day of the year where none is asked for
     * @throws ProblemException 400 for what is not understood, 403 for a place that is not the caller's
     */
    public Asked asked(String area, String year, String tree) {
        var asked = Parameters.year("year", year);
        var day = Parameters.date("tree", tree, Period.year(asked).to());
        return new Asked(ReportArea.of(scope.asked(Parameters.areaCode("area", area), day, "area")), asked, day);
    }
}
