package vn.giamngheo.reporting.mywork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.duty.ReportState;
import vn.giamngheo.reporting.submission.Waiting;

/** Gathers what somebody has to do, by the places of the token and its roles. */
@ApplicationScoped
class Gathering {

    private static final int MOST = 200;

    @Inject
    Waiting waiting;

    MyWork gather() {
        var today = Days.today();
        var all = waiting.all(MOST + 1).stream()
                .map(report -> item(report, today))
                .sorted(Comparator.comparing(item -> item.report().dueOn()))
                .toList();
        return new MyWork(today, all.stream().limit(MOST).toList(), all.size() > MOST);
    }

    private static MyWork.Item item(Waiting.Report report, LocalDate today) {
        return new MyWork.Item(
                kind(report), ChronoUnit.DAYS.between(report.owed().dueOn(), today), report.owed());
    }

    private static MyWork.Kind kind(Waiting.Report report) {
        var state = report.owed().state();
        if (report.accepts()) {
            return state == ReportState.ACCEPTED ? MyWork.Kind.TO_LOCK : MyWork.Kind.TO_ACCEPT;
        }
        return state == ReportState.RETURNED ? MyWork.Kind.RETURNED : MyWork.Kind.OWED;
    }
}
