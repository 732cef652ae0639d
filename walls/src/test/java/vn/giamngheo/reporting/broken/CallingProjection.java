package vn.giamngheo.reporting.broken;

import java.net.http.HttpClient;
import vn.giamngheo.platform.event.Projection;

/** A projection that asks somebody else. */
record CallingProjection(HttpClient client) implements Projection {

    @Override
    public void apply() {
        client.version();
    }
}
