package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.stored.StoredJson;

/** Prints a report with the tables of its frozen figures. */
@ApplicationScoped
class PrintingSubmission {

    @Inject
    SubmissionScope scope;

    @Inject
    ShowingSubmissions showing;

    @Inject
    FrozenReports reports;

    @Inject
    Catalogue catalogue;

    @Inject
    StoredJson json;

    /** @return a DOCX. @throws ProblemException 404 when there is none, or it is none of the caller's */
    byte[] print(UUID id) {
        var view = showing.show(scope.readable(id));
        var bodies = reports.bodies(id);
        var words = new ArrayList<InWords>();
        for (var i = 0; i < bodies.size(); i++) {
            var report = catalogue.named(view.reports().get(i).report());
            words.add(report.inWords(json.tree(bodies.get(i))));
        }
        return SubmissionPaper.of(view, List.copyOf(words));
    }
}
