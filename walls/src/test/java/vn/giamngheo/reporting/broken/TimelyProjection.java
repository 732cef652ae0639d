package vn.giamngheo.reporting.broken;

import vn.giamngheo.platform.event.Projection;

/** A projection that makes other rows tomorrow, by a class that it uses. */
class TimelyProjection implements Projection {

    @Override
    public void apply() {
        new Clock().moment();
    }
}
