package vn.giamngheo.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How large bodies may be. */
@ConfigMapping(prefix = "platform.body")
public interface BodySettings {

    /** The largest body where nothing else is said. */
    MemorySize limit();

    /** The largest body of a POST by the last segment of its path, where files are sent. */
    Map<String, MemorySize> upload();
}
