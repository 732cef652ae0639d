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
        var period = new Period(
                Ids.next(),
                duty.id(),
                request.name().strip(),
                request.from(),
                request.to(),
                request.lastDay(),
                request.budgetYear(),
                request.due());
        check(duty, period, pointer);
        periods.insert(period);
        return periods.byId(period.id()).orElseThrow();
    }

    Period change(UUID dutyId, UUID id, PeriodChange change) {
        var duty = writable(dutyId);
        var before = of(duty, id);
        preconditions.require(before);
        var after = change.of(before);
        if (after.isAbout(before)) {
            checkDays(after, "");
        } else {
            requireNotReported(before);
            check(duty, after, "");
        }
        periods.change(after);
        return periods.byId(id).orElseThrow();
    }

    /** Takes back one that was added by mistake. */
    void remove(UUID dutyId, UUID id) {
        var before = of(writable(dutyId), id);
        preconditions.require(before);
        requireNotReported(before);
        if (periods.isDrafted(id)) {
            throw new ProblemException(DutyProblem.PERIOD_KEEPS_DRAFTS, Where.request(), before.name());
        }
        periods.remove(id);
    }

    private void requireNotReported(Period period) {
        periods.lock(period.id());
        if (periods.isReported(period.id())) {
            throw new ProblemException(DutyProblem.PERIOD_REPORTED, Where.request(), period.name());
        }
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

    private void check(Duty duty, Period period, String pointer) {
        requireInOrder(period.from(), period.to(), pointer + "/to");
        checkDays(period, pointer);
        var outside = period.to().isBefore(duty.validFrom())
                || duty.validTo() != null && period.to().isAfter(duty.validTo());
        if (outside) {
            throw new ProblemException(
                    DutyProblem.PERIOD_OUTSIDE_DUTY, Where.body(pointer + "/to"), period.to(), duty.validFrom());
        }
        if (periods.overlaps(period)) {
            throw new ProblemException(
                    DutyProblem.PERIOD_OVERLAPS, Where.body(pointer + "/from"), period.from(), period.to());
        }
    }

    private static void checkDays(Period period, String pointer) {
        requireInOrder(period.from(), period.cutOff(), pointer + "/cutOff");
        checkDue(period.due(), period.cutOff(), pointer + "/due");
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
