package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.published.FollowingReviews;
import vn.giamngheo.platform.event.Outbox;

/**
 * A decision that is entered after later ones moves what those found: it is counted anew, and what differs is published, so that
 * results are the same in whatever order decisions are entered.
 */
@ApplicationScoped
class LaterResults {

    @Inject
    CountingResult counting;

    @Inject
    FollowingReviews published;

    @Inject
    ReviewFindings findings;

    @Inject
    Joining joining;

    @Inject
    Results results;

    @Inject
    Rounds rounds;

    @Inject
    Outbox outbox;

    /** @param entered whose own results stand */
    void countAnew(Round entered) {
        var later = rounds.after(entered);
        later.forEach(this::count);
        var joined = new LinkedHashMap<UUID, Round>();
        rounds.nextYearly(entered).ifPresent(next -> joined.put(next.id(), next));
        later.forEach(round -> {
            joined.put(round.id(), round);
            rounds.nextYearly(round).ifPresent(next -> joined.put(next.id(), next));
        });
        joined.values().forEach(round -> findings.settleOpening(round, joining.gaps(round)));
    }

    private void count(Round round) {
        var changed = changed(round);
        if (!changed.isEmpty()) {
            results.put(changed);
            outbox.publish(Topics.REVIEW_RESULTS, ReviewResultState.TYPE, changed);
            published.mark(round.id());
        }
    }

    private List<ReviewResultState> changed(Round round) {
        var before = results.of(round.id());
        return counting.count(round, round.effectiveOn()).stream()
                .map(now -> next(before.get(now.areaId()), now))
                .filter(Objects::nonNull)
                .toList();
    }

    /** @param before null of a village that has none yet @return null when it says the same */
    private static ReviewResultState next(ReviewResultState before, ReviewResultState now) {
        if (before == null) {
            return now;
        }
        var same = before.households().equals(now.households())
                && before.persons().equals(now.persons())
                && Objects.equals(before.details(), now.details());
        return same
                ? null
                : new ReviewResultState(
                        before.id(),
                        before.eventVersion() + 1,
                        before.deleted(),
                        now.roundId(),
                        now.kind(),
                        now.standard(),
                        now.year(),
                        now.areaId(),
                        now.openingOn(),
                        now.closingOn(),
                        now.households(),
                        now.persons(),
                        now.details());
    }
}
