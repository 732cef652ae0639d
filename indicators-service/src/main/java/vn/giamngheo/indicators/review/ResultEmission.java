package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** What all decided reviews found, as last published. */
@ApplicationScoped
class ResultEmission implements Emission {

    @Inject
    Results results;

    @Override
    public String topic() {
        return Topics.REVIEW_RESULTS;
    }

    @Override
    public String type() {
        return ReviewResultState.TYPE;
    }

    @Override
    public List<ReviewResultState> page(UUID after, int limit) {
        return results.page(after, limit);
    }
}
