package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.duty.FiguresOfPeriod;
import vn.giamngheo.reporting.duty.OwedReport;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.inquiry.AskedColumn.Source;
import vn.giamngheo.reporting.progress.LastRecorded;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.stored.StoredJson;

/** What bound columns say of a place: each report is asked once. */
@ApplicationScoped
class BoundFigures {

    @Inject
    Catalogue catalogue;

    @Inject
    FiguresOfPeriod figures;

    @Inject
    LastRecorded recorded;

    @Inject
    StoredJson json;

    @Inject
    Caller caller;

    /** By the keys of the columns; what is not known is absent. */
    Map<String, JsonNode> of(Inquiry inquiry, ReportArea area) {
        var reports = new HashMap<OwedReport, JsonNode>();
        var all = new LinkedHashMap<String, JsonNode>();
        for (var column : inquiry.columns()) {
            column.bound()
                    .flatMap(source -> figure(source, inquiry, area, reports))
                    .ifPresent(figure -> all.put(column.key(), figure));
        }
        return all;
    }

    private Optional<JsonNode> figure(
            Source source, Inquiry inquiry, ReportArea area, Map<OwedReport, JsonNode> reports) {
        if (source.isIndicator()) {
            return recorded.of(area.id(), source.indicator(), inquiry.cutOff()).map(DecimalNode::valueOf);
        }
        var owed = new OwedReport(source.report(), source.parameters());
        var body = reports.computeIfAbsent(owed, asked -> report(asked, inquiry, area));
        var figure = body.at(source.figure());
        if (figure.isMissingNode() || !figure.isNumber() && !figure.isNull()) {
            throw new ProblemException(InquiryProblem.NOT_A_FIGURE, Where.request(), source.report(), source.figure());
        }
        return Optional.of(figure).filter(JsonNode::isNumber);
    }

    private JsonNode report(OwedReport owed, Inquiry inquiry, ReportArea area) {
        LocalDate day = inquiry.cutOff();
        var report = catalogue.required(owed.report(), caller::hasRole);
        var parameters = figures.parameters(owed, inquiry.programme(), area.code(), day);
        return json.tree(
                catalogue.asked(report, parameters, Days.today()).answer().get().body());
    }
}
