package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.duty.DutyProblem;
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
    Places places;

    @Inject
    StoredJson json;

    @Inject
    Caller caller;

    /**
     * What is known, by the keys of the columns.
     *
     * @param values what is not known is absent
     * @param unfilled why a report does not say it, as the code of a problem
     */
    record Filled(Map<String, JsonNode> values, Map<String, String> unfilled) {}

    /** Whose figures are asked, as it was called on the day; the programme is that of the inquiry. */
    private record Asked(String programme, String area, LocalDate day) {}

    /** What cannot be filled is left out: it is answered by hand. */
    Filled of(Inquiry inquiry, ReportArea area) {
        var reports = new HashMap<OwedReport, JsonNode>();
        var filled = new Filled(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var column : inquiry.columns()) {
            try {
                column.bound()
                        .flatMap(source -> figure(source, inquiry, area, reports))
                        .ifPresent(figure -> filled.values().put(column.key(), figure));
            } catch (ProblemException problem) {
                filled.unfilled().put(column.key(), problem.code().code());
            }
        }
        return filled;
    }

    /**
     * Asks each report once for a place: what is not understood is told to whoever asks, and not to those who are asked.
     *
     * @throws ProblemException pointing to the column
     */
    void check(List<AskedColumn> columns, String programme, ReportArea area, LocalDate cutOff) {
        var asked = asked(programme, area, places.nearestDay(area.id(), cutOff));
        for (var i = 0; i < columns.size(); i++) {
            var pointer = "/columns/" + i + "/source";
            columns.get(i).bound().filter(Source::isReport).ifPresent(source -> check(source, asked, pointer));
        }
    }

    private void check(Source source, Asked asked, String pointer) {
        var owed = new OwedReport(source.report(), source.parameters());
        owed.parameters().keySet().stream()
                .filter(FiguresOfPeriod.SAID::contains)
                .findFirst()
                .ifPresent(said -> {
                    throw new ProblemException(
                            DutyProblem.SAID_BY_THE_PERIOD, Where.body(pointer + "/parameters/" + said), said);
                });
        figure(source, report(owed, asked, pointer), Where.body(pointer + "/figure"));
    }

    private Optional<JsonNode> figure(
            Source source, Inquiry inquiry, ReportArea area, Map<OwedReport, JsonNode> reports) {
        if (source.isIndicator()) {
            return recorded.of(area.id(), source.indicator(), inquiry.cutOff()).map(DecimalNode::valueOf);
        }
        var owed = new OwedReport(source.report(), source.parameters());
        var body = reports.computeIfAbsent(
                owed, each -> report(each, asked(inquiry.programme(), area, inquiry.cutOff()), ""));
        return figure(source, body, Where.request());
    }

    private static Optional<JsonNode> figure(Source source, JsonNode body, Where where) {
        var figure = body.at(source.figure());
        if (figure.isMissingNode() || !figure.isNumber() && !figure.isNull()) {
            throw new ProblemException(InquiryProblem.NOT_A_FIGURE, where, source.report(), source.figure());
        }
        return Optional.of(figure).filter(JsonNode::isNumber);
    }

    /** A place that ended before the day is asked for on its last one. */
    private Asked asked(String programme, ReportArea area, LocalDate day) {
        var last = places.end(area.id()).filter(day::isAfter).orElse(day);
        var code = places.byId(area.id(), last).map(Place::code).orElse(area.code());
        return new Asked(programme, code, last);
    }

    private JsonNode report(OwedReport owed, Asked asked, String pointer) {
        var report = catalogue.required(owed.report(), caller::hasRole, pointer + "/report");
        var parameters = figures.parameters(owed, asked.programme(), asked.area(), asked.day());
        var question = catalogue.asked(report, parameters, Days.today(), pointer + "/parameters");
        return json.tree(question.answer().get().body());
    }
}
