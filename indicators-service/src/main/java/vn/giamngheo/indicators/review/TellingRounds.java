package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.ReviewRoundState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;
import vn.giamngheo.platform.event.Outbox;

/** Tells reviews as proceedings, without those who are reviewed. */
@ApplicationScoped
class TellingRounds implements Emission {

    @Inject
    Rounds rounds;

    @Inject
    Outbox outbox;

    /** @param round that is new */
    void opened(UUID round) {
        outbox.publish(Topics.REVIEW_ROUNDS, ReviewRoundState.TYPE, rounds.state(round));
    }

    /** @param round locked */
    void changed(UUID round) {
        rounds.raise(round);
        opened(round);
    }

    @Override
    public String topic() {
        return Topics.REVIEW_ROUNDS;
    }

    @Override
    public String type() {
        return ReviewRoundState.TYPE;
    }

    @Override
    public List<ReviewRoundState> page(UUID after, int limit) {
        return rounds.states(after, limit);
    }
}
