package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
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

        static Key of(Contains.Version version) {
            return new Key(
                    version.area().id(),
                    version.agency() == null ? null : version.agency().id());
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
            versions.add(Contains.Version.of(owed, submission));
        }
    }

    /** What was accepted since, and of whom nothing is accepted any more. @param moved whose figures would be others now */
    ChangedSince since(Submission submission, List<FrozenReport> moved) {
        var before = submission.contains().versions();
        var now = now(submission.owed()).versions();
        return new ChangedSince(
                moved.stream().map(FrozenReport::report).distinct().toList(),
                moved.stream().map(FrozenReport::snapshot).toList(),
                without(now, before, Contains.Version::isSameAs),
                without(before, now, Containing::isOfTheSame));
    }

    private static List<Contains.Version> without(
            List<Contains.Version> versions,
            List<Contains.Version> others,
            BiPredicate<Contains.Version, Contains.Version> same) {
        return versions.stream()
                .filter(version -> others.stream().noneMatch(other -> same.test(version, other)))
                .toList();
    }

    private static boolean isOfTheSame(Contains.Version one, Contains.Version other) {
        return Key.of(one).equals(Key.of(other));
    }
}
