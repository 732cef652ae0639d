package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
    FollowingReviews following;

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
            results.store(changed);
            outbox.publish(Topics.REVIEW_RESULTS, ReviewResultState.TYPE, changed);
            following.mark(round.id());
        }
    }

    private List<ReviewResultState> changed(Round round) {
        var before = results.of(round.id());
        var changed = new ArrayList<ReviewResultState>();
        for (var now : counting.count(round, round.effectiveOn())) {
            var next = next(before.remove(now.areaId()), now);
            if (next != null) {
                changed.add(next);
            }
        }
        before.values().forEach(gone -> changed.add(version(gone, gone, true)));
        return changed;
    }

    /** @param before null of a village that has none yet @return null when it says the same */
    private static ReviewResultState next(ReviewResultState before, ReviewResultState now) {
        if (before == null) {
            return now;
        }
        var same = before.households().equals(now.households())
                && before.persons().equals(now.persons())
                && Objects.equals(before.details(), now.details());
        return same ? null : version(before, now, false);
    }

    /** @param gone whether the commune has the village no more, by what is known now */
    private static ReviewResultState version(ReviewResultState before, ReviewResultState now, boolean gone) {
        return new ReviewResultState(
                before.id(),
                before.eventVersion() + 1,
                gone,
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
