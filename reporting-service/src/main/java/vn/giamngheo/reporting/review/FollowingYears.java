package vn.giamngheo.reporting.review;

import java.util.function.Function;
import java.util.stream.Stream;

/** A year's result of a place beside that of the year before. */
final class FollowingYears {

    private final Counts before;
    private final Counts now;

    /** @param before null where the year before is not known, or is of other villages */
    private FollowingYears(Counts before, Counts now) {
        this.before = before;
        this.now = now;
    }

    /** @param before null where the year before is not known */
    static PovertyDynamics.OfYear of(int year, PlaceResult before, PlaceResult now) {
        return new PovertyDynamics.OfYear(
                year,
                now.villages(),
                now.reported(),
                now.published(),
                course(before, now, PlaceResult::households),
                course(before, now, PlaceResult::persons));
    }

    private static PovertyDynamics.Course course(
            PlaceResult before, PlaceResult now, Function<PlaceResult, Counts> unit) {
        var comparable = before != null && isComparable(before, now);
        return new FollowingYears(comparable ? unit.apply(before) : null, unit.apply(now)).course();
    }

    /** Of other villages than the year before a figure is another because of them, not because anything happened. */
    private static boolean isComparable(PlaceResult before, PlaceResult now) {
        return before.reported() == now.reported() || isWhole(before) && isWhole(now);
    }

    private static boolean isWhole(PlaceResult result) {
        return result.reported() == result.villages() || !result.published().isEmpty();
    }

    private PovertyDynamics.Course course() {
        var poor = now.poorFlow();
        return new PovertyDynamics.Course(
                now.total(),
                ofClass(Counts::poorFlow, Counts::poor, sum(poor.toOther(), poor.roseAbove())),
                ofClass(
                        Counts::nearPoorFlow,
                        Counts::nearPoor,
                        now.nearPoorFlow().roseAbove()),
                rate(Counts::multidimensional));
    }

    private PovertyDynamics.OfClass ofClass(Function<Counts, Flow> flow, Function<Counts, Share> share, Long escaped) {
        var closed = before == null ? null : flow.apply(before).closing();
        return new PovertyDynamics.OfClass(
                flow.apply(now), escaped, less(flow.apply(now).opening(), closed), rate(share));
    }

    private PovertyDynamics.Rate rate(Function<Counts, Share> share) {
        var of = share.apply(now);
        return new PovertyDynamics.Rate(
                of.numerator(),
                of.denominator(),
                of.percent(),
                before == null ? null : of.pointsMoreThan(share.apply(before)));
    }

    /** Of those that are known; null where none is. */
    private static Long sum(Long one, Long other) {
        return Stream.of(one == null ? 0L : one, other == null ? 0L : other)
                .reduce(Math::addExact)
                .filter(sum -> one != null || other != null)
                .orElse(null);
    }

    private static Long less(Long now, Long before) {
        return now == null || before == null ? null : Math.subtractExact(now, before);
    }
}
