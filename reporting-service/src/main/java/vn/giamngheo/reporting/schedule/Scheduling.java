package vn.giamngheo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Publishing;

/** Makes and ends schedules. */
@ApplicationScoped
class Scheduling {

    @Inject
    Catalogue catalogue;

    @Inject
    Publishing publishing;

    @Inject
    Schedules schedules;

    @Inject
    Places places;

    @Inject
    Caller caller;

    /**
     * It publishes in the name of the caller, with what the token grants now.
     *
     * @throws ProblemException 403 for whoever acts by delegation: it would go on when that is over
     */
    Schedule make(ScheduleRequest request) {
        requireOneself();
        var times = times(request);
        var report = catalogue.required(request.report(), caller::hasRole);
        var question = catalogue.asked(report, request.parameters(), times.from());
        publishing.requireWhole(report, question);
        var schedule = new Schedule(
                Ids.next(),
                report.name(),
                request.parameters(),
                question.area(),
                times.cadence(),
                times.day(),
                times.hour(),
                times.from(),
                times.until(),
                caller.subject(),
                null,
                times.first().orElse(null),
                new Schedule.Maker(caller.subject(), caller.areas(), roles(report)));
        schedules.insert(schedule);
        return schedules.byId(schedule.id()).orElseThrow();
    }

    private void requireOneself() {
        if (caller.inNameOf().isPresent()) {
            throw new ProblemException(ScheduleProblem.SCHEDULED_FOR_ANOTHER, Where.header("Acting-For"));
        }
    }

    private Set<String> roles(PublishedReport report) {
        return report.roles().stream().filter(caller::hasRole).collect(Collectors.toUnmodifiableSet());
    }

    private static Times times(ScheduleRequest request) {
        var today = Days.today();
        var from = request.from() == null ? today : request.from();
        if (from.isBefore(today)) {
            throw new ProblemException(ScheduleProblem.BEGINS_IN_THE_PAST, Where.body("/from"), from);
        }
        requireInOrder(from, request.until(), "/until");
        requireFitting(request);
        return new Times(request.cadence(), request.day(), request.hour(), from, request.until());
    }

    private static void requireFitting(ScheduleRequest request) {
        var most = request.cadence().lastDay();
        var fits = most == 0
                ? request.day() == null
                : request.day() != null && request.day() >= 1 && request.day() <= most;
        if (!fits) {
            throw new ProblemException(ScheduleProblem.DAY_DOES_NOT_FIT, Where.body("/day"), fitting(most));
        }
    }

    private static Words fitting(int most) {
        return most == 0
                ? new Words("không ghi day", "leave day out")
                : new Words("day phải là số từ 1 đến " + most, "day must be a number from 1 to " + most);
    }

    private static void requireInOrder(LocalDate from, LocalDate until, String pointer) {
        if (until != null && until.isBefore(from)) {
            throw new ProblemException(ScheduleProblem.ENDS_BEFORE_IT_BEGINS, Where.body(pointer), from, until);
        }
    }

    /** What was due until then is still published. */
    Schedule end(UUID id, LocalDate on) {
        readable(id);
        var schedule = schedules.locked(id).orElseThrow();
        if (places.reach(schedule.area().id(), caller.areas(), schedule.from()) != Reach.WRITING) {
            throw new ProblemException(
                    CommonProblem.READ_ONLY_PLACE,
                    Where.request(),
                    schedule.area().code());
        }
        if (schedule.until() != null && !schedule.until().isAfter(on)) {
            throw new ProblemException(ScheduleProblem.SCHEDULE_ENDED, Where.body("/on"), schedule.until());
        }
        requireInOrder(schedule.from(), on, "/on");
        var due = schedule.nextDue();
        schedules.end(id, on, due == null || Times.dayOf(due).isAfter(on) ? null : due);
        return schedules.byId(id).orElseThrow();
    }

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    Schedule readable(UUID id) {
        return schedules
                .byId(id)
                .filter(schedule -> schedules.isSeen(schedule.id()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}
