package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.PublishedTotalState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** What signed acts say a year's reviews found at places, as last published. */
@ApplicationScoped
class PublishedTotalStates implements Projection {

    @Override
    public String topic() {
        return Topics.PUBLISHED_TOTALS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(PublishedTotalState.TYPE)) {
            var total = EventJson.data(event, PublishedTotalState.class);
            if (isNewer(total, handle)) {
                replaceRows(total, handle);
            }
        }
    }

    private static boolean isNewer(PublishedTotalState total, Handle handle) {
        return handle.createUpdate("""
                        insert into published_total (id, event_version, deleted, area_id, year, kind, standard, stage,
                            act_number, act_issued_on, published_on)
                        values (:id, :eventVersion, :deleted, :areaId, :year, :kind, :standard, :stage, :actNumber,
                            :actIssuedOn, :publishedOn)
                        on conflict (id) do update set event_version = excluded.event_version,
                            deleted = excluded.deleted, area_id = excluded.area_id, year = excluded.year,
                            kind = excluded.kind, standard = excluded.standard, stage = excluded.stage,
                            act_number = excluded.act_number, act_issued_on = excluded.act_issued_on,
                            published_on = excluded.published_on
                            where published_total.event_version < excluded.event_version
                        """).bindMethods(total).execute() == 1;
    }

    private static void replaceRows(PublishedTotalState total, Handle handle) {
        handle.createUpdate("delete from published_row where total_id = :id")
                .bind("id", total.id())
                .execute();
        var batch = handle.prepareBatch("""
                insert into published_row (total_id, form, unit, cells)
                values (:total, :form, :unit, cast(:cellsJson as jsonb))
                """);
        total.rows().forEach(row -> batch.bindMethods(row)
                .bind("total", total.id())
                .bind("cellsJson", EventJson.text(row.cells()))
                .add());
        if (!total.rows().isEmpty()) {
            batch.execute();
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("published_total", PublishedTotalState.TYPE, event, handle);
    }
}
