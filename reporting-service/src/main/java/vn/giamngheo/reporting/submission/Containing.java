package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.duty.Obligations;

/** Which reports of those below a place has accepted. */
@ApplicationScoped
class Containing {

    @Inject
    Obligations obligations;

    @Inject
    Submissions submissions;

    /** Who of a place owes: the place itself, or one of its agencies. */
    private record Key(UUID area, UUID agency) {

        static Key of(Obligation owed) {
            return new Key(
                    owed.area().id(),
                    owed.agency() == null ? null : owed.agency().id());
        }

        static Key of(Submission submission) {
            return new Key(submission.areaId(), submission.agencyId());
        }
    }

    /** An agency's report has nothing below it. */
    Contains now(Obligation owed) {
        if (owed.agency() != null) {
            return Contains.NOTHING;
        }
        return contains(owed.period().id(), owed.area().id());
    }

    private Contains contains(UUID period, UUID place) {
        var accepted =
                submissions.acceptedBy(place, period).stream().collect(Collectors.toMap(Key::of, Function.identity()));
        var versions = new ArrayList<Contains.Version>();
        var missing = new ArrayList<Contains.Debtor>();
        for (var owed : obligations.owedTo(period, place)) {
            add(owed, accepted, versions, missing);
        }
        return new Contains(versions, missing);
    }

    private static void add(
            Obligation owed,
            Map<Key, Submission> accepted,
            List<Contains.Version> versions,
            List<Contains.Debtor> missing) {
        var submission = accepted.get(Key.of(owed));
        if (submission == null) {
            missing.add(new Contains.Debtor(owed.area(), owed.agency()));
        } else {
            versions.add(new Contains.Version(owed.area(), owed.agency(), submission.id(), submission.version()));
        }
    }

    /** What was accepted since. */
    List<Contains.Version> since(Submission submission) {
        var before = submission.contains().versions();
        return now(submission.owed()).versions().stream()
                .filter(version -> !before.contains(version))
                .toList();
    }
}
