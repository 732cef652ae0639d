package vn.giamngheo.indicators.personal;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** The keys of personal data; without them this service does not start. */
@ConfigMapping(prefix = "personal")
interface PersonalSettings {

    /** {@code name:secret} each; the first one seals, all of them open. */
    List<String> keys();

    /** The secret of the blind index; another one finds nobody again. */
    String indexKey();
}
