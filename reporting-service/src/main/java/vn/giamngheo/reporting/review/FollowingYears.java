package vn.giamngheo.reporting.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.reporting.restatement.NoChange;
import vn.giamngheo.reporting.restatement.OffTree;
import vn.giamngheo.reporting.restatement.SpeaksOf;
import vn.giamngheo.reporting.restatement.WhyNoChange;

/**
 * A year's result of a place beside that of the year before: of another ground a figure is another because of that, not because
 * anything happened.
 */
final class FollowingYears {

    private static final int OPENING = 1;
    private static final int CLOSING = 9;

    private final Found before;
    private final Found now;
    private final boolean persons;

    /** What a year knows of a place. */
    record Found(int year, PlaceResult result, ReviewedYears.Year of) {

        private SpeaksOf speaksOf(Cells cells) {
            return of.speaksOf(result.place().id(), cells);
        }

        private Counts counts(boolean persons) {
            return persons ? result.persons() : result.households();
        }

        Set<UUID> offTree() {
            return of.offTree(result.place().id());
        }
    }

    private FollowingYears(Found before, Found now, boolean persons) {
        this.before = before;
        this.now = now;
        this.persons = persons;
    }

    /** @param before null where the year before is not known */
    static PovertyDynamics.OfYear of(Found before, Found now, OffTree offTree) {
        return new PovertyDynamics.OfYear(
                now.year(),
                now.result().villages(),
                now.result().reported(),
                now.result().published(),
                new FollowingYears(before, now, false).course(),
                new FollowingYears(before, now, true).course(),
                offTree);
    }

    private PovertyDynamics.Course course() {
        var counts = now.counts(persons);
        var poor = counts.poorFlow();
        return new PovertyDynamics.Course(
                counts.total(),
                ofClass(
                        2,
                        Counts::poorFlow,
                        sum(poor.toOther(), poor.roseAbove()),
                        rate(Counts::poor, List.of("poor"))),
                ofClass(
                        3,
                        Counts::nearPoorFlow,
                        counts.nearPoorFlow().roseAbove(),
                        rate(Counts::nearPoor, List.of("nearPoor"))),
                rate(Counts::multidimensional, List.of("poor", "nearPoor")));
    }

    private PovertyDynamics.OfClass ofClass(
            int form, Function<Counts, Flow> flow, Long escaped, PovertyDynamics.Rate rate) {
        var line = Line.flow(form, persons);
        var of = flow.apply(now.counts(persons));
        var closed = before == null || !before.result().has(line)
                ? null
                : flow.apply(before.counts(persons)).closing();
        var known = closed != null && of.opening() != null && now.result().has(line);
        var noChange = known
                ? NoChange.between(
                        before.speaksOf(new Cells(line, Set.of(CLOSING))),
                        now.speaksOf(new Cells(line, Set.of(OPENING))))
                : null;
        return new PovertyDynamics.OfClass(
                of,
                escaped,
                known && noChange == null ? Math.subtractExact(of.opening(), closed) : null,
                rate,
                WhyNoChange.of(noChange));
    }

    private PovertyDynamics.Rate rate(Function<Counts, Share> share, List<String> classes) {
        var of = share.apply(now.counts(persons));
        var change = before == null ? null : of.pointsMoreThan(share.apply(before.counts(persons)));
        var cells = Cells.rate(persons, classes);
        var noChange = change == null ? null : NoChange.between(before.speaksOf(cells), now.speaksOf(cells));
        return new PovertyDynamics.Rate(
                of.numerator(),
                of.denominator(),
                of.percent(),
                noChange == null ? change : null,
                WhyNoChange.of(noChange));
    }

    /** Of those that are known; null where none is. */
    private static Long sum(Long one, Long other) {
        return Stream.of(one == null ? 0L : one, other == null ? 0L : other)
                .reduce(Math::addExact)
                .filter(sum -> one != null || other != null)
                .orElse(null);
    }
}
