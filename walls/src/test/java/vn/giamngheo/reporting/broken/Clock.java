package vn.giamngheo.reporting.broken;

import java.time.Instant;

/** What a projection may not use. */
class Clock {

    Instant moment() {
        return Instant.now();
    }
}
