package vn.giamngheo.gateway.identity;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Set;

/** For how long, and of how many tokens, the gateway remembers that they are good. */
@ConfigMapping(prefix = "gateway.token")
public interface TokenSettings {

    /** A token whose key was taken back may still pass the gateway for so long; the services verify each time. */
    Duration trust();

    /** How many are remembered. */
    int trusted();

    /** The first segments after {@code /api/v1/} that need none. A token that is shown there must be good all the same. */
    Set<String> open();
}
