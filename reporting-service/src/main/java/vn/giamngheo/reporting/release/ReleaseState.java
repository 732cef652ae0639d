package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;

/** How far a release has come. */
public enum ReleaseState {
    /** Nobody but its own place knows of it. */
    @JsonProperty("draft")
    DRAFT("dự thảo", "a draft"),
    /** Everybody reads it. */
    @JsonProperty("published")
    PUBLISHED("đã công khai", "published"),
    /** By a later one of the same place and year. */
    @JsonProperty("replaced")
    REPLACED("đã được thay thế", "replaced"),
    /** With a reason: nobody outside reads it any more. */
    @JsonProperty("withdrawn")
    WITHDRAWN("đã rút", "withdrawn");

    private final Words words;

    ReleaseState(String vietnamese, String english) {
        this.words = new Words(vietnamese, english);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException 400 for one that there is not */
    static ReleaseState asked(String name) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.parameter("state"),
                        name,
                        Arrays.stream(values()).map(ReleaseState::wireName).toList()));
    }

    /** As a problem calls it. */
    Words words() {
        return words;
    }
}
