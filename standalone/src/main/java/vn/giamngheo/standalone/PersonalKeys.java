package vn.giamngheo.standalone;

import java.nio.file.Path;
import java.util.Map;

/**
 * The keys that seal personal data of one data folder. To rotate, put a new {@code name:secret} with a comma before what
 * the file {@code personal-keys} holds: the first seals, all open.
 */
public record PersonalKeys(String keys, String indexKey) {

    /** The keys of a data folder; made on first use. */
    public static PersonalKeys in(Path dataFolder) {
        var secrets = DataFolder.at(dataFolder).secrets();
        return new PersonalKeys(
                secrets.keep("personal-keys", () -> "k1:" + Secrets.random()).strip(),
                secrets.keep("personal-index-key", Secrets::random).strip());
    }

    Map<String, String> environment() {
        return Map.of("PERSONAL_KEYS", keys, "PERSONAL_INDEX_KEY", indexKey);
    }

    @Override
    public String toString() {
        return "PersonalKeys";
    }
}
