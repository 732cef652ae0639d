package vn.giamngheo.reporting.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.reporting.duty.OwnPlaces;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.inquiry.AskedColumn.Source;
import vn.giamngheo.reporting.snapshot.Catalogue;

/** Asks places below for a report with columns of its own. */
@ApplicationScoped
class Issuing {

    static final String SUBJECT = "inquiry";

    private static final LocalDate FIRST_CUT_OFF = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_CUT_OFF = LocalDate.of(2100, 12, 31);

    @Inject
    Inquiries inquiries;

    @Inject
    Catalogue catalogue;

    @Inject
    References references;

    @Inject
    Acts acts;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    OwnPlaces own;

    @Inject
    Caller caller;

    @Inject
    BoundFigures figures;

    /** Whether the columns can be filled, for the place itself on the cut-off; no transaction waits for reports. */
    void tryOut(InquiryRequest request) {
        var on = askedOn(request);
        var area = asking(request, on);
        check(request);
        figures.check(
                request.columns(),
                request.programme(),
                ReportArea.of(area),
                request.cutOff() == null ? on : request.cutOff());
    }

    private static LocalDate askedOn(InquiryRequest request) {
        return request.askedOn() == null ? Days.today() : request.askedOn();
    }

    private Place asking(InquiryRequest request, LocalDate on) {
        if (on.isAfter(Days.today())) {
            throw new ProblemException(InquiryProblem.ASKED_IN_THE_FUTURE, Where.body("/askedOn"), on);
        }
        var area = scope.existing(request.area(), on, "/area");
        own.require(ReportArea.of(area), on, Where.body("/area"));
        return area;
    }

    Inquiry issue(InquiryRequest request) {
        var on = askedOn(request);
        var area = asking(request, on);
        check(request);
        var addressees = addressees(request, area, on);
        var id = Ids.next();
        var act = acts.record(request.act(), ActRole.BASIS, new Subject(SUBJECT, id));
        inquiries.insert(id, area, on, act, request, settled(request.columns()), addressees);
        return inquiries.byId(id).orElseThrow();
    }

    private void check(InquiryRequest request) {
        if (!references.knows(request.programme())) {
            throw References.unknown("/programme", new Words("chương trình", "programme"), request.programme(), "");
        }
        if (!request.dueAt().toInstant().isAfter(Instant.now())) {
            throw new ProblemException(
                    InquiryProblem.DUE_IN_THE_PAST,
                    Where.body("/dueAt"),
                    DueWords.of(request.dueAt().toInstant()));
        }
        checkCutOff(request);
        checkColumns(request.columns());
        checkFormulas(request);
    }

    /** Figures of a day after the answer is due cannot be in it; budget years end with the last one that reports know. */
    private static void checkCutOff(InquiryRequest request) {
        var due = request.dueAt().atZoneSameInstant(Days.ZONE).toLocalDate();
        var last = due.isAfter(LAST_CUT_OFF) ? LAST_CUT_OFF : due;
        var cutOff = request.cutOff();
        if (cutOff != null && (cutOff.isBefore(FIRST_CUT_OFF) || cutOff.isAfter(last))) {
            throw new ProblemException(
                    InquiryProblem.CUT_OFF_OUTSIDE, Where.body("/cutOff"), cutOff, FIRST_CUT_OFF, last);
        }
    }

    private void checkColumns(List<AskedColumn> columns) {
        var keys = new HashSet<String>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (!keys.add(column.key())) {
                throw new ProblemException(
                        InquiryProblem.COLUMN_TWICE, Where.body("/columns/" + i + "/key"), column.key());
            }
            checkSource(column, "/columns/" + i + "/source");
            checkAdding(column, "/columns/" + i + "/adds");
        }
    }

    private void checkAdding(AskedColumn column, String pointer) {
        if (Boolean.TRUE.equals(column.adds())
                && (!column.type().isNumber() || column.isPercentage() || isBoundToWhatDoesNotAdd(column))) {
            throw new ProblemException(InquiryProblem.DOES_NOT_ADD, Where.body(pointer), column.key());
        }
    }

    private boolean isBoundToWhatDoesNotAdd(AskedColumn column) {
        return column.bound()
                .filter(Source::isIndicator)
                .map(source -> references.indicator(source.indicator(), "/columns"))
                .filter(indicator -> indicator.rate() || indicator.adds().equals("none"))
                .isPresent();
    }

    /** What is left open is settled when it is issued: an indicator may be changed later. */
    private List<AskedColumn> settled(List<AskedColumn> columns) {
        return columns.stream()
                .map(column -> column.type().isNumber()
                        ? column.adding(column.isAdded() && !isBoundToWhatDoesNotAdd(column))
                        : column)
                .toList();
    }

    private void checkSource(AskedColumn column, String pointer) {
        column.bound().ifPresent(source -> {
            if (!column.type().isNumber() || source.isIndicator() == source.isReport()) {
                throw new ProblemException(InquiryProblem.SOURCE_UNCLEAR, Where.body(pointer), column.key());
            }
            if (source.isIndicator()) {
                references.indicator(source.indicator(), pointer + "/indicator");
            } else {
                catalogue.required(source.report(), caller::hasRole, pointer + "/report");
            }
        });
    }

    private static void checkFormulas(InquiryRequest request) {
        var numbers = request.columns().stream()
                .filter(column -> column.type().isNumber())
                .map(AskedColumn::key)
                .collect(Collectors.toSet());
        for (var i = 0; i < request.checks().size(); i++) {
            var text = request.checks().get(i);
            if (Formula.read(text)
                    .filter(formula -> numbers.containsAll(formula.columns()))
                    .isEmpty()) {
                throw new ProblemException(InquiryProblem.NOT_A_FORMULA, Where.body("/checks/" + i), text);
            }
        }
    }

    private List<ReportArea> addressees(InquiryRequest request, Place area, LocalDate on) {
        if ((request.level() == null) == request.addressees().isEmpty()) {
            throw new ProblemException(InquiryProblem.LEVEL_OR_ADDRESSEES, Where.body("/level"));
        }
        if (request.level() == null) {
            return IntStream.range(0, request.addressees().size())
                    .mapToObj(i -> addressee(request.addressees().get(i), area, on, "/addressees/" + i))
                    .distinct()
                    .toList();
        }
        var below = inquiries.below(area.id(), on, request.level().name().toLowerCase(Locale.ROOT));
        if (below.isEmpty()) {
            throw new ProblemException(InquiryProblem.NOBODY_ASKED, Where.body("/level"), area.code(), on);
        }
        return below;
    }

    private ReportArea addressee(AreaCode code, Place area, LocalDate on, String pointer) {
        var place = scope.existing(code, on, pointer);
        if (place.id().equals(area.id()) || !places.isWithin(place.id(), List.of(area.id()), on)) {
            throw new ProblemException(InquiryProblem.NOT_BELOW, Where.body(pointer), place.code(), area.code(), on);
        }
        return ReportArea.of(place);
    }
}
