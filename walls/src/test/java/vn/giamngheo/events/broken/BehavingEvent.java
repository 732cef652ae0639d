package vn.giamngheo.events.broken;

import vn.giamngheo.platform.event.Outbox;

/** An event that knows what is done with it. */
record BehavingEvent(Outbox outbox) {}
