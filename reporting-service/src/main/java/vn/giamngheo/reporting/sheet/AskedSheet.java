package vn.giamngheo.reporting.sheet;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Locale;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.AskedAgency;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;

/** What reports of a budget year up to a day are asked, alike. */
@Edge
@ApplicationScoped
public class AskedSheet {

    @Inject
    LineNames names;

    @Inject
    Scope scope;

    @Inject
    AskedAgency agencies;

    @Inject
    HttpServerRequest request;

    /**
     * @param on the last day that counts
     * @param tree the day whose places and parents apply
     * @param programme null for all programmes
     * @param agency of the area, to which it is narrowed; null for the area with all below it
     */
    public record Asked(
            ReportArea area,
            int year,
            LocalDate on,
            LocalDate tree,
            String programme,
            Basis basis,
            ReportAgency agency) {

        /** The name of a file of a report, without its ending. */
        public String file(String report) {
            return "%s-%s-%s".formatted(report, area.code(), on);
        }

        /** As officials write it below a title. */
        public About about(PaperNames names) {
            return About.of(agency, area).until(on).programme(programme, names);
        }
    }

    /** What programmes and lines are called on the paper of a report. */
    public PaperNames names() {
        return names.onPaper();
    }

    public TableFormat form(String format) {
        return TableFormat.asked(format, TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX);
    }

    /** @throws ProblemException 400 for what is not understood, 403 for a place that is not the caller's */
    public Asked asked(String area, String year, String on, String tree, String basis, String programme) {
        return asked(area, year, on, tree, Basis.asked(basis), programme);
    }

    /** See {@link #asked(String, String, String, String, String, String)}. */
    public Asked asked(String area, String year, String on, String tree, Basis basis, String programme) {
        var budgetYear = Parameters.year("year", year);
        var last = Parameters.date("on", on, Period.year(budgetYear).to());
        var day = Parameters.date("tree", tree, last);
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        if (programme != null && !names.knows(programme)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("programme"), programme, "");
        }
        return new Asked(ReportArea.of(place), budgetYear, last, day, programme, basis, null);
    }

    /** The same, narrowed. @param agency code of one of the place's; null for none. @throws ProblemException 400 for another */
    public Asked narrowed(Asked asked, String agency) {
        return new Asked(
                asked.area(),
                asked.year(),
                asked.on(),
                asked.tree(),
                asked.programme(),
                asked.basis(),
                agencies.asked(agency, asked.area()));
    }

    public Locale locale() {
        return Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
