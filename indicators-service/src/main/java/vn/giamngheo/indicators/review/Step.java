package vn.giamngheo.indicators.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/** How far a household has come in a review. Only what a step names can follow it. */
public enum Step {
    /** On the list. */
    @JsonProperty("listed")
    LISTED,
    /** Surveyed and scored. The meeting may send it back. */
    @JsonProperty("scored")
    SCORED,
    /** The village meeting agreed. */
    @JsonProperty("agreed")
    AGREED,
    /** Posted in public. */
    @JsonProperty("posted")
    POSTED,
    /** Somebody objected; a re-check answers. */
    @JsonProperty("objected")
    OBJECTED,
    /** The commune's chairman has decided. */
    @JsonProperty("decided")
    DECIDED,
    /** Not taken up, with reasons. */
    @JsonProperty("refused")
    REFUSED;

    boolean leadsTo(Step other) {
        return next().contains(other);
    }

    private Set<Step> next() {
        return switch (this) {
            case LISTED -> Set.of(SCORED, REFUSED);
            case SCORED -> Set.of(SCORED, LISTED, AGREED, REFUSED);
            case AGREED -> Set.of(POSTED);
            case POSTED -> Set.of(OBJECTED, DECIDED);
            case OBJECTED -> Set.of(POSTED);
            case DECIDED, REFUSED -> Set.of();
        };
    }
}
