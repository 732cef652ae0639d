package vn.giamngheo.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.reporting.snapshot.Catalogue;

/** Records and changes who owes which report. */
@ApplicationScoped
class SettingDuty {

    private static final String SUBJECT = "reporting_duty";

    @Inject
    Duties duties;

    @Inject
    Periods periods;

    @Inject
    Catalogue catalogue;

    @Inject
    FiguresOfPeriod figures;

    @Inject
    References references;

    @Inject
    Acts acts;

    @Inject
    Scope scope;

    @Inject
    Preconditions preconditions;

    Duty set(DutyRequest request) {
        var area = scope.required(request.area(), request.validFrom(), "/area");
        check(request);
        var id = Ids.next();
        var act = acts.record(request.act(), ActRole.BASIS, new Subject(SUBJECT, id));
        return written(id, area, request, act);
    }

    Duty replace(UUID id, DutyRequest request) {
        var before = duties.locked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.requireRecorded(before.areaId(), before.validFrom(), Where.request());
        preconditions.require(before);
        var area = scope.required(request.area(), request.validFrom(), "/area");
        if (!area.id().equals(before.areaId())) {
            throw new ProblemException(DutyProblem.DUTY_OF_ANOTHER_PLACE, Where.body("/area"), area.code());
        }
        check(request);
        requireAllThatWasReported(id, request);
        var act = acts.replace(before.actId(), request.act(), ActRole.BASIS, new Subject(SUBJECT, id));
        return written(id, area, request, act);
    }

    private void requireAllThatWasReported(UUID id, DutyRequest request) {
        var last = request.validTo() == null ? LocalDate.MAX : request.validTo();
        periods.reportedOutside(id, request.validFrom(), last).ifPresent(period -> {
            var pointer = period.to().isBefore(request.validFrom()) ? "/validFrom" : "/validTo";
            throw new ProblemException(DutyProblem.PERIOD_LEFT_OUT, Where.body(pointer), period.name(), period.to());
        });
    }

    private Duty written(UUID id, Place area, DutyRequest request, UUID act) {
        var duty = new Duty(
                id,
                area.id(),
                request.programme(),
                request.name().strip(),
                request.periodKind(),
                request.reports(),
                request.validFrom(),
                request.validTo(),
                null,
                act);
        duties.equal(duty).ifPresent(other -> {
            throw new ProblemException(DutyProblem.DUTY_EXISTS, Where.request(), other);
        });
        duties.write(duty);
        return duties.byId(id).orElseThrow();
    }

    private void check(DutyRequest request) {
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            throw new ProblemException(
                    DutyProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/validTo"), request.validFrom(), request.validTo());
        }
        if (!references.knows(request.programme())) {
            throw References.unknown("/programme", new Words("chương trình", "programme"), request.programme(), "");
        }
        for (var i = 0; i < request.reports().size(); i++) {
            check(request.reports().get(i), request, "/reports/" + i);
        }
    }

    /** As it will be asked: what it does not understand is told now, not to whoever owes it. */
    private void check(OwedReport owed, DutyRequest request, String pointer) {
        // Whoever says what is owed need not read it.
        var report = catalogue.required(owed.report(), role -> true, pointer + "/report");
        owed.parameters().keySet().stream()
                .filter(FiguresOfPeriod.SAID::contains)
                .findFirst()
                .ifPresent(said -> {
                    throw new ProblemException(
                            DutyProblem.SAID_BY_THE_PERIOD, Where.body(pointer + "/parameters/" + said), said);
                });
        var day = request.validFrom();
        var parameters =
                figures.parameters(owed, request.programme(), request.area().text(), day);
        catalogue.asked(report, parameters, day, pointer + "/parameters");
    }
}
