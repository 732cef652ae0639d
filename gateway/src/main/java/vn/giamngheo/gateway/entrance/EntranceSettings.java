package vn.giamngheo.gateway.entrance;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the operator may set about every answer. */
@ConfigMapping(prefix = "gateway.entrance")
public interface EntranceSettings {

    /** The value of Strict-Transport-Security, where browsers come by TLS; absent where they do not. */
    Optional<String> strictTransportSecurity();
}
