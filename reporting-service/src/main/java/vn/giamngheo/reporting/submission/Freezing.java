package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.duty.Duties;
import vn.giamngheo.reporting.duty.FiguresOfPeriod;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.duty.OwedReport;
import vn.giamngheo.reporting.duty.Periods;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.snapshot.Draft;
import vn.giamngheo.reporting.snapshot.Publishing;

/**
 * Makes the reports that a duty asks, whole, as they are published; of an agency narrowed to it, where the report can be. In no
 * transaction.
 */
@ApplicationScoped
class Freezing {

    private static final String POINTER = "/period";

    @Inject
    Duties duties;

    @Inject
    Periods periods;

    @Inject
    FiguresOfPeriod figures;

    @Inject
    Catalogue catalogue;

    @Inject
    Publishing publishing;

    @Inject
    Places places;

    @Inject
    Caller caller;

    /** @throws ProblemException as publishing each of them */
    List<Draft> freeze(Obligation owed) {
        var drafts = new ArrayList<Draft>();
        for (var report : duties.byId(owed.duty().id()).orElseThrow().reports()) {
            drafts.add(freeze(report, owed));
        }
        return drafts;
    }

    private Draft freeze(OwedReport report, Obligation owed) {
        var whole = periods.byId(owed.period().id()).orElseThrow();
        var period = places.end(owed.area().id()).map(whole::upTo).orElse(whole);
        var parameters = figures.parameters(
                report, owed.duty().programme(), period, owed.area().code());
        var published = catalogue.required(report.report(), caller::hasRole, POINTER);
        if (owed.agency() != null && published.parameters().contains(ReportAgency.PARAMETER)) {
            parameters.put(ReportAgency.PARAMETER, owed.agency().code());
        }
        return publishing.draft(published, parameters, catalogue.asked(published, parameters, Days.today(), POINTER));
    }
}
