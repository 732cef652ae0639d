package vn.giamngheo.reporting.schedule;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemCode;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Wordless;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Submitter;
import vn.giamngheo.reporting.schedule.ScheduleClaims.Claim;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.snapshot.Draft;
import vn.giamngheo.reporting.snapshot.Publishing;
import vn.giamngheo.reporting.snapshot.SnapshotProblem;
import vn.giamngheo.reporting.snapshot.Snapshots;

/**
 * Publishes what is due, each time once, on whatever instance: the report is made under a claim, and its snapshot, what
 * became of the time and the next time are one transaction.
 */
@ApplicationScoped
class PublishingWhatIsDue {

    private static final Logger LOG = Logger.getLogger(PublishingWhatIsDue.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    /** How long what may pass is tried again; then the time counts as missed. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    private static final Set<ProblemCode> PASSING = Set.of(CommonProblem.BUSY, SnapshotProblem.REPORT_INCOMPLETE);

    private final Instant started = Instant.now();

    @Inject
    ScheduleClaims claims;

    @Inject
    Catalogue catalogue;

    @Inject
    Publishing publishing;

    @Inject
    Snapshots snapshots;

    @Inject
    Caller caller;

    @Scheduled(every = "${reports.schedules.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void all() {
        while (next()) {
            LOG.debug("there may be more that is due");
        }
    }

    /** @return false when nothing is due */
    boolean next() {
        var claim = claims.claim();
        claim.ifPresent(this::publish);
        return claim.isPresent();
    }

    private void publish(Claim claim) {
        try {
            var draft = inTheNameOfTheMaker(claim);
            QuarkusTransaction.requiringNew().run(() -> store(claim, draft));
        } catch (ProblemException refused) {
            fail(claim, refused.code().code(), PASSING.contains(refused.code()));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    Wordless.of(failure),
                    "Schedule %s could not publish",
                    claim.schedule().id());
            fail(claim, CommonProblem.INTERNAL_ERROR.code(), true);
        }
    }

    private Draft inTheNameOfTheMaker(Claim claim) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            var maker = claim.schedule().maker();
            caller.actFor(new Submitter(
                    maker.subject(), maker.areas(), null, UUID.randomUUID().toString()));
            return draft(claim);
        } finally {
            context.terminate();
        }
    }

    private Draft draft(Claim claim) {
        var schedule = claim.schedule();
        var report = catalogue.required(schedule.report(), schedule.maker().roles()::contains);
        var question = catalogue.asked(report, schedule.parameters(), Times.dayOf(claim.due()));
        return publishing.draft(report, schedule.parameters(), question);
    }

    private void store(Claim claim, Draft draft) {
        if (goesOn(claim)) {
            var schedule = claim.schedule();
            var snapshot = snapshots.add(draft, new Snapshots.Reason(schedule.madeBy(), schedule.id(), claim.due()));
            claims.record(claim, snapshot, null);
        }
    }

    /** @return false when this time is another's */
    private boolean goesOn(Claim claim) {
        var next = claim.schedule().times().after(claim.due());
        var goesOn = claims.end(claim, next.orElse(null));
        if (!goesOn) {
            LOG.infof(
                    "Schedule %s was published by somebody else",
                    claim.schedule().id());
        }
        return goesOn;
    }

    /** Since when it could have been published: a time that is made up for is waited for, too. */
    private Instant beginning(Claim claim) {
        return Stream.of(claim.due(), claim.schedule().madeAt(), started)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void fail(Claim claim, String problem, boolean maybePassing) {
        if (maybePassing && Instant.now().isBefore(beginning(claim).plus(PATIENCE))) {
            claims.giveBack(claim, AFTER_FAILURE);
            return;
        }
        LOG.warnf("Schedule %s publishes nothing for %s: %s", claim.schedule().id(), claim.due(), problem);
        QuarkusTransaction.requiringNew().run(() -> {
            if (goesOn(claim)) {
                claims.record(claim, null, problem);
            }
        });
    }
}
