package vn.giamngheo.platform.place;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** This service's copy of the tree of places; the owner, plans-service, has none. */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "plans-service", enableIfMissing = true)
class AreaCopy implements Projection {

    @Override
    public String topic() {
        return Topics.AREAS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(AreaState.TYPE)) {
            var area = EventJson.data(event, AreaState.class);
            if (isNewer(area, handle)) {
                replacePeriods(area, handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("area", AreaState.TYPE, event, handle);
    }

    private static boolean isNewer(AreaState area, Handle handle) {
        return handle.createUpdate("""
                                insert into area (id, level, event_version, deleted)
                                values (:id, :level, :eventVersion, :deleted)
                                on conflict (id) do update set level = excluded.level, deleted = excluded.deleted,
                                    event_version = excluded.event_version
                                    where area.event_version < excluded.event_version
                                """).bindMethods(area).execute() == 1;
    }

    private static void replacePeriods(AreaState area, Handle handle) {
        handle.execute("delete from area_period where area_id = ?", area.id());
        var batch = handle.prepareBatch("""
                insert into area_period (area_id, valid_from, valid_to, code, name, kind, parent_id)
                values (:area, :validFrom, :validTo, :code, :name, :kind, :parentId)
                """);
        area.periods()
                .forEach(period ->
                        batch.bindMethods(period).bind("area", area.id()).add());
        batch.execute();
    }
}
