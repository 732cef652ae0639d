package vn.giamngheo.indicators.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.PublishedTotalState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All published totals, as last told. */
@ApplicationScoped
class TotalEmission implements Emission {

    @Inject
    PublishedTotals totals;

    @Override
    public String topic() {
        return Topics.PUBLISHED_TOTALS;
    }

    @Override
    public String type() {
        return PublishedTotalState.TYPE;
    }

    @Override
    public List<PublishedTotalState> page(UUID after, int limit) {
        return totals.page(after, limit).stream().map(PublishedTotal::state).toList();
    }
}
