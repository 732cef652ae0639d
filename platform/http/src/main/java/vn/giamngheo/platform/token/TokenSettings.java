package vn.giamngheo.platform.token;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What a process remembers of tokens that are good, and how it asks their issuer. */
@ConfigMapping(prefix = "token")
public interface TokenSettings {

    /** A token whose key was taken back may still count for so long. */
    Duration trust();

    /** For how long nobody asks the issuer for an unknown key after it had none. */
    Duration keySearch();

    /** For how long the issuer may keep silent when it is asked for its keys; twice as long until all of them are there. */
    Duration issuerTimeout();

    /** How many are remembered. */
    int trusted();
}
