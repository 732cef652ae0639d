package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.IndicatorState;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** What indicators count and which way is better, as last published; how they add stands in the copy of the catalogue. */
@ApplicationScoped
class IndicatorMeanings implements Projection {

    private static final Label NOTHING = new Label(null, null);

    @Override
    public String topic() {
        return Topics.INDICATORS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(IndicatorState.TYPE)) {
            write(EventJson.data(event, IndicatorState.class), handle);
        }
    }

    private static void write(IndicatorState indicator, Handle handle) {
        handle.createUpdate("""
                        insert into indicator_meaning (id, event_version, numerator_vi, numerator_en, denominator_vi,
                            denominator_en, direction)
                        values (:id, :eventVersion, :n.vi, :n.en, :d.vi, :d.en, :direction)
                        on conflict (id) do update set event_version = excluded.event_version,
                            numerator_vi = excluded.numerator_vi, numerator_en = excluded.numerator_en,
                            denominator_vi = excluded.denominator_vi, denominator_en = excluded.denominator_en,
                            direction = excluded.direction
                            where indicator_meaning.event_version < excluded.event_version
                        """)
                .bindMethods(indicator)
                .bindMethods("n", given(indicator.numerator()))
                .bindMethods("d", given(indicator.denominator()))
                .execute();
    }

    private static Label given(Label label) {
        return label == null ? NOTHING : label;
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("indicator_meaning", IndicatorState.TYPE, event, handle);
    }
}
