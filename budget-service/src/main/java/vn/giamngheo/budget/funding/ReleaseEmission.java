package vn.giamngheo.budget.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FundingReleased;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All that was released, as it was published. */
@ApplicationScoped
class ReleaseEmission implements Emission {

    @Inject
    Answers answers;

    @Override
    public String topic() {
        return Topics.FUNDING_DECISIONS;
    }

    @Override
    public String type() {
        return FundingReleased.TYPE;
    }

    @Override
    public List<FundingReleased> page(UUID after, int limit) {
        return answers.releasedAfter(after, limit).stream()
                .map(Answer::released)
                .toList();
    }
}
