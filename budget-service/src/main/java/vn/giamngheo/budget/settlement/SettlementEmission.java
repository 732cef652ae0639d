package vn.giamngheo.budget.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.SettlementRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All settlements, as they were published. */
@ApplicationScoped
class SettlementEmission implements Emission {

    @Inject
    Settlements settlements;

    @Override
    public String topic() {
        return Topics.SETTLEMENTS;
    }

    @Override
    public String type() {
        return SettlementRecorded.TYPE;
    }

    @Override
    public List<SettlementRecorded> page(UUID after, int limit) {
        return settlements.after(after, limit).stream().map(Settlement::fact).toList();
    }
}
