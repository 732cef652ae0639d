package vn.giamngheo.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.IndicatorState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** The catalogue of indicators, as last published. */
@ApplicationScoped
class IndicatorEmission implements Emission {

    @Inject
    Indicators indicators;

    @Override
    public String topic() {
        return Topics.INDICATORS;
    }

    @Override
    public String type() {
        return IndicatorState.TYPE;
    }

    @Override
    public List<IndicatorState> page(UUID after, int limit) {
        return indicators.find("id > ?1 order by id", after).page(0, limit).stream()
                .map(Indicator::state)
                .toList();
    }
}
