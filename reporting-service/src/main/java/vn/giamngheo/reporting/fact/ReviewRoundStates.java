package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.ReviewRoundState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** Reviews as proceedings, as last published. */
@ApplicationScoped
class ReviewRoundStates implements Projection {

    @Override
    public String topic() {
        return Topics.REVIEW_ROUNDS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(ReviewRoundState.TYPE)) {
            var round = EventJson.data(event, ReviewRoundState.class);
            if (isNewer(round, handle)) {
                replaceHandovers(round, handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("review_round", ReviewRoundState.TYPE, event, handle);
    }

    private static boolean isNewer(ReviewRoundState round, Handle handle) {
        return handle.createUpdate("""
                                insert into review_round (id, event_version, deleted, area_id, kind, standard, year,
                                    opened_on, decided_on)
                                values (:id, :eventVersion, :deleted, :areaId, :kind, :standard, :year, :openedOn,
                                    :decidedOn)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, area_id = excluded.area_id, kind = excluded.kind,
                                    standard = excluded.standard, year = excluded.year,
                                    opened_on = excluded.opened_on, decided_on = excluded.decided_on
                                    where review_round.event_version < excluded.event_version
                                """).bindMethods(round).execute() == 1;
    }

    private static void replaceHandovers(ReviewRoundState round, Handle handle) {
        handle.execute("delete from review_round_handover where round_id = ?", round.id());
        round.handedOverTo()
                .forEach(handover -> handle.execute(
                        "insert into review_round_handover (round_id, area_id, effective_on) values (?, ?, ?)",
                        round.id(),
                        handover.areaId(),
                        handover.effectiveOn()));
    }
}
