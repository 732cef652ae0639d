package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** What reviews found in villages, as last published. */
@ApplicationScoped
class ReviewResultStates implements Projection {

    @Override
    public String topic() {
        return Topics.REVIEW_RESULTS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(ReviewResultState.TYPE)) {
            var result = EventJson.data(event, ReviewResultState.class);
            if (isNewer(result, handle)) {
                replaceDetails(result, handle);
            }
        }
    }

    private static boolean isNewer(ReviewResultState result, Handle handle) {
        return handle.createUpdate("""
                            insert into review_result (id, event_version, deleted, round_id, kind, standard, year,
                                area_id, opening_on, closing_on, households, persons)
                            values (:id, :eventVersion, :deleted, :roundId, :kind, :standard, :year, :areaId,
                                :openingOn, :closingOn, cast(:householdsJson as jsonb), cast(:personsJson as jsonb))
                            on conflict (id) do update set event_version = excluded.event_version,
                                deleted = excluded.deleted, round_id = excluded.round_id, kind = excluded.kind,
                                standard = excluded.standard, year = excluded.year, area_id = excluded.area_id,
                                opening_on = excluded.opening_on, closing_on = excluded.closing_on,
                                households = excluded.households, persons = excluded.persons
                                where review_result.event_version < excluded.event_version
                            """)
                        .bindMethods(result)
                        .bind("householdsJson", EventJson.text(result.households()))
                        .bind("personsJson", EventJson.text(result.persons()))
                        .execute()
                == 1;
    }

    /** What was published before details were counted has none. */
    private static void replaceDetails(ReviewResultState result, Handle handle) {
        handle.execute("delete from review_detail where result_id = ?", result.id());
        if (result.details() == null || result.details().isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into review_detail (result_id, class, subject, code, name, position, households, persons,
                    dimension)
                values (:result, :of, :by, :code, :name, :position, :households, :persons, :dimension)
                """);
        for (var i = 0; i < result.details().size(); i++) {
            batch.bindMethods(result.details().get(i))
                    .bind("result", result.id())
                    .bind("position", i)
                    .add();
        }
        batch.execute();
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("review_result", ReviewResultState.TYPE, event, handle);
    }
}
