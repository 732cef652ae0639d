package vn.giamngheo.reporting.broken;

import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.event.Projection;

/** A projection that acts: rebuilt, it would act again. */
record PublishingProjection(Outbox outbox) implements Projection {

    @Override
    public void apply() {
        outbox.publish();
    }
}
