package vn.giamngheo.budget.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All answers to funding requests, as they were published. */
@ApplicationScoped
class DecisionEmission implements Emission {

    @Inject
    Answers answers;

    @Override
    public String topic() {
        return Topics.FUNDING_DECISIONS;
    }

    @Override
    public String type() {
        return FundingDecided.TYPE;
    }

    @Override
    public List<FundingDecided> page(UUID after, int limit) {
        return answers.after(after, limit).stream().map(Answer::decided).toList();
    }
}
