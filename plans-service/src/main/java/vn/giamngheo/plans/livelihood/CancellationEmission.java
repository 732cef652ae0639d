package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FundingCancelled;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All cancellations of funding requests, as they were published. */
@ApplicationScoped
class CancellationEmission implements Emission {

    @Inject
    Fundings fundings;

    @Override
    public String topic() {
        return Topics.FUNDING_REQUESTS;
    }

    @Override
    public String type() {
        return FundingCancelled.TYPE;
    }

    @Override
    public List<FundingCancelled> page(UUID after, int limit) {
        return fundings.cancelledAfter(after, limit);
    }
}
