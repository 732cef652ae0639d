package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a job has come. */
public enum ImportState {
    /** The file is kept, its lines are not yet read. */
    RECEIVED,
    STAGING,
    RUNNING,
    DONE,
    /** The file cannot be read, or it was to be all or nothing and a line is bad. */
    FAILED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isFinished() {
        return this == DONE || this == FAILED;
    }
}
