package vn.giamngheo.platform.token;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** For how long, and of how many tokens, a process remembers that they are good. */
@ConfigMapping(prefix = "token")
public interface TokenSettings {

    /** A token whose key was taken back may still count for so long. */
    Duration trust();

    /** For how long nobody asks the issuer for an unknown key after it had none. */
    Duration keySearch();

    /** How many are remembered. */
    int trusted();
}
