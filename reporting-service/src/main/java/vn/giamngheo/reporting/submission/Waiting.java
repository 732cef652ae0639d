package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.duty.Obligations;

/** What the caller has to do about reports, by the places of the token and its roles. */
@ApplicationScoped
public class Waiting {

    /** How many days before it is due something is told whose cut-off has not come. */
    private static final int HORIZON = 30;

    @Inject
    Obligations obligations;

    @Inject
    Submissions submissions;

    @Inject
    SubmissionScope scope;

    @Inject
    Caller caller;

    /**
     * A report and how far it is.
     *
     * @param accepts whether it waits to be accepted or locked, and not to be written
     */
    public record Report(Obligation owed, boolean accepts) {}

    /** The longest due first; at most so many of each kind. */
    public List<Report> all(int limit) {
        return Stream.concat(toWrite(limit), toAccept(limit)).toList();
    }

    private Stream<Report> toWrite(int limit) {
        var today = Days.today();
        return obligations.openOfOwn(today, today.plusDays(HORIZON), scope.written(), limit).stream()
                .map(owed -> new Report(owed, false));
    }

    /** Not what the caller has submitted. */
    private Stream<Report> toAccept(int limit) {
        if (!caller.hasRole(Roles.APPROVER) && !caller.hasRole(Roles.STANDING_AGENCY)) {
            return Stream.of();
        }
        return submissions.toAccept(limit).stream()
                .map(submission -> new Report(
                        submission.owed().with(submission.id(), submission.version(), submission.state()), true));
    }
}
