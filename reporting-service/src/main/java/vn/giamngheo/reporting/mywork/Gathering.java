package vn.giamngheo.reporting.mywork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.difficulty.Difficulty;
import vn.giamngheo.reporting.difficulty.DifficultyWork;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.duty.ReportState;
import vn.giamngheo.reporting.inquiry.InquiryWork;
import vn.giamngheo.reporting.mywork.MyWork.Item;
import vn.giamngheo.reporting.mywork.MyWork.Kind;
import vn.giamngheo.reporting.submission.Waiting;

/** Gathers what somebody has to do, by the places of the token and its roles. */
@ApplicationScoped
class Gathering {

    private static final int MOST = 200;

    @Inject
    Waiting waiting;

    @Inject
    InquiryWork inquiries;

    @Inject
    DifficultyWork difficulties;

    MyWork gather() {
        var today = Days.today();
        var all = Stream.of(
                        waiting.all(MOST + 1).stream().map(report -> item(report, today)),
                        inquiries.toAnswer(MOST + 1).stream().map(inquiry -> item(inquiry, today)),
                        difficulties.toAnswer(MOST + 1).stream().map(Gathering::item))
                .flatMap(items -> items)
                .sorted(Comparator.comparing(Item::since))
                .toList();
        return new MyWork(today, all.stream().limit(MOST).toList(), all.size() > MOST);
    }

    private static Item item(Waiting.Report report, LocalDate today) {
        var due = report.owed().dueOn();
        return new Item(
                kind(report),
                due,
                isCorrection(report.owed()) ? null : ChronoUnit.DAYS.between(due, today),
                report.owed(),
                null,
                null);
    }

    private static Item item(InquiryWork.Open inquiry, LocalDate today) {
        var due = inquiry.dueAt().atZone(Days.ZONE).toLocalDate();
        return new Item(Kind.ASKED, due, ChronoUnit.DAYS.between(due, today), null, null, inquiry);
    }

    private static Item item(Difficulty difficulty) {
        return new Item(Kind.TO_ANSWER, difficulty.notedOn(), null, null, difficulty, null);
    }

    private static Kind kind(Waiting.Report report) {
        var state = report.owed().state();
        if (report.accepts()) {
            return state == ReportState.ACCEPTED ? Kind.TO_LOCK : Kind.TO_ACCEPT;
        }
        if (state == ReportState.RETURNED) {
            return Kind.RETURNED;
        }
        return isCorrection(report.owed()) ? Kind.CORRECTING : Kind.OWED;
    }

    /** The version before is locked, and stays. */
    private static boolean isCorrection(Obligation owed) {
        return owed.version() != null && owed.version() > 1;
    }
}
