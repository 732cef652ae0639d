package vn.giamngheo.platform.place;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.AreaClassesState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** This service's copy of the classes of places; the owner, plans-service, has none. */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "plans-service", enableIfMissing = true)
class AreaClassCopy implements Projection {

    @Override
    public String topic() {
        return Topics.AREA_CLASSES;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(AreaClassesState.TYPE)) {
            var classes = EventJson.data(event, AreaClassesState.class);
            AreaClassRows.write("[" + EventJson.text(classes) + "]", handle);
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("area_classes", AreaClassesState.TYPE, event, handle);
    }
}
