package vn.giamngheo.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;

/** Adds the periods of a duty, and changes what may change of one. */
@ApplicationScoped
class AddingPeriods {

    @Inject
    Duties duties;

    @Inject
    Periods periods;

    @Inject
    Scope scope;

    @Inject
    Preconditions preconditions;

    /** All of them or none. */
    List<Period> add(UUID id, PeriodsRequest request) {
        var duty = writable(id);
        var added = new ArrayList<Period>();
        for (var i = 0; i < request.periods().size(); i++) {
            added.add(add(duty, request.periods().get(i), "/periods/" + i));
        }
        return added;
    }

    private Period add(Duty duty, PeriodRequest request, String pointer) {
        check(duty, request, pointer);
        var period = new Period(
                Ids.next(),
                duty.id(),
                request.name().strip(),
                request.from(),
                request.to(),
                request.lastDay(),
                request.budgetYear(),
                request.due());
        periods.insert(period);
        return periods.byId(period.id()).orElseThrow();
    }

    Period change(UUID dutyId, UUID id, PeriodChange change) {
        var duty = writable(dutyId);
        var before = of(duty, id);
        preconditions.require(before);
        requireInOrder(before.from(), change.cutOff(), "/cutOff");
        checkDue(change.due(), change.cutOff(), "/due");
        periods.change(new Period(
                id,
                duty.id(),
                change.name().strip(),
                before.from(),
                before.to(),
                change.cutOff(),
                before.year(),
                change.due()));
        return periods.byId(id).orElseThrow();
    }

    Period of(Duty duty, UUID id) {
        return periods.byId(id)
                .filter(period -> period.dutyId().equals(duty.id()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private Duty writable(UUID id) {
        var duty = duties.locked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.requireRecorded(duty.areaId(), duty.validFrom(), Where.request());
        return duty;
    }

    private void check(Duty duty, PeriodRequest request, String pointer) {
        requireInOrder(request.from(), request.to(), pointer + "/to");
        requireInOrder(request.from(), request.lastDay(), pointer + "/cutOff");
        checkDue(request.due(), request.lastDay(), pointer + "/due");
        var outside = request.to().isBefore(duty.validFrom())
                || duty.validTo() != null && request.to().isAfter(duty.validTo());
        if (outside) {
            throw new ProblemException(
                    DutyProblem.PERIOD_OUTSIDE_DUTY, Where.body(pointer + "/to"), request.to(), duty.validFrom());
        }
        if (periods.overlaps(duty.id(), request.from(), request.to())) {
            throw new ProblemException(
                    DutyProblem.PERIOD_OVERLAPS, Where.body(pointer + "/from"), request.from(), request.to());
        }
    }

    private static void requireInOrder(LocalDate from, LocalDate to, String pointer) {
        if (to.isBefore(from)) {
            throw new ProblemException(DutyProblem.ENDS_BEFORE_IT_BEGINS, Where.body(pointer), from, to);
        }
    }

    private static void checkDue(List<Due> all, LocalDate cutOff, String pointer) {
        for (var i = 0; i < all.size(); i++) {
            var due = all.get(i);
            if (due.on().isBefore(cutOff)) {
                throw new ProblemException(
                        DutyProblem.DUE_BEFORE_CUT_OFF, Where.body(pointer + "/" + i + "/on"), due.on(), cutOff);
            }
            if (all.subList(0, i).stream().anyMatch(due::isOfTheSame)) {
                throw new ProblemException(DutyProblem.DUE_TWICE, Where.body(pointer + "/" + i));
            }
        }
    }
}
