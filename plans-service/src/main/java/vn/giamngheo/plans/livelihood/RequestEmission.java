package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FundingRequested;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All funding requests, as they were published. */
@ApplicationScoped
class RequestEmission implements Emission {

    @Inject
    Fundings fundings;

    @Override
    public String topic() {
        return Topics.FUNDING_REQUESTS;
    }

    @Override
    public String type() {
        return FundingRequested.TYPE;
    }

    @Override
    public List<FundingRequested> page(UUID after, int limit) {
        return fundings.after(after, limit);
    }
}
