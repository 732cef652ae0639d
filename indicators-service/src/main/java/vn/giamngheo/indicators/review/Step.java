package vn.giamngheo.indicators.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import vn.giamngheo.platform.http.Words;

/** How far a household has come in a review. Only what a step names can follow it. */
public enum Step {
    /** On the list. */
    @JsonProperty("listed")
    LISTED("trong danh sách", "on the list"),
    /** Surveyed and scored. The meeting may send it back. */
    @JsonProperty("scored")
    SCORED("đã chấm điểm", "scored"),
    /** The village meeting agreed. */
    @JsonProperty("agreed")
    AGREED("đã họp thống nhất", "agreed"),
    /** Posted in public. */
    @JsonProperty("posted")
    POSTED("đã niêm yết", "posted"),
    /** Somebody objected; a re-check answers. */
    @JsonProperty("objected")
    OBJECTED("có khiếu nại", "objected"),
    /** The commune's chairman has decided. */
    @JsonProperty("decided")
    DECIDED("đã quyết định", "decided"),
    /** Not taken up, with reasons. */
    @JsonProperty("refused")
    REFUSED("không được đưa vào", "refused");

    private final Words words;

    Step(String vietnamese, String english) {
        this.words = new Words(vietnamese, english);
    }

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

    /** As a problem calls it. */
    Words words() {
        return words;
    }
}
