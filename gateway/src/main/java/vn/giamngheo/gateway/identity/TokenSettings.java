package vn.giamngheo.gateway.identity;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** For how long, and of how many tokens, the gateway remembers that they are good. */
@ConfigMapping(prefix = "gateway.token")
public interface TokenSettings {

    /** A token whose key was taken back may still pass the gateway for so long; the services verify each time. */
    Duration trust();

    /** How many are remembered. */
    int trusted();
}
