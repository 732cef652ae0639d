package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.giamngheo.platform.http.Words;

/** How far a project has come, and where it may go from there. */
enum ProjectState {
    @JsonProperty("draft")
    DRAFT("dự thảo", "a draft"),
    /** Đề xuất: with those who appraise it; nobody changes it meanwhile. */
    @JsonProperty("proposed")
    PROPOSED("đã đề xuất", "proposed"),
    /** Thẩm định. */
    @JsonProperty("appraised")
    APPRAISED("đã thẩm định", "appraised"),
    /** Phê duyệt, by an act. */
    @JsonProperty("approved")
    APPROVED("đã phê duyệt", "approved"),
    /** Ký hợp đồng: its money is reserved and it is under way. */
    @JsonProperty("contracted")
    CONTRACTED("đã ký hợp đồng", "contracted"),
    /** Kết thúc: all stages are accepted. */
    @JsonProperty("closed")
    CLOSED("đã kết thúc", "closed"),
    /** Không phê duyệt, with the reason. */
    @JsonProperty("refused")
    REFUSED("không được phê duyệt", "refused"),
    /** Hủy, with the reason. */
    @JsonProperty("cancelled")
    CANCELLED("đã hủy", "cancelled");

    private final Words words;

    ProjectState(String vi, String en) {
        this.words = new Words(vi, en);
    }

    /** What may come next. An approval that is signed is recorded whatever was recorded before it. */
    private Set<ProjectState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PROPOSED, APPROVED, CANCELLED);
            case PROPOSED -> EnumSet.of(DRAFT, APPRAISED, APPROVED, REFUSED, CANCELLED);
            case APPRAISED -> EnumSet.of(APPROVED, REFUSED, CANCELLED);
            case APPROVED -> EnumSet.of(CONTRACTED, CANCELLED);
            case CONTRACTED -> EnumSet.of(CLOSED, CANCELLED);
            case CLOSED, REFUSED, CANCELLED -> EnumSet.noneOf(ProjectState.class);
        };
    }

    boolean mayBecome(ProjectState other) {
        return next().contains(other);
    }

    /** Whether it is proposed and nobody has given it up. */
    boolean isCarriedOut() {
        return this != DRAFT && this != REFUSED && this != CANCELLED;
    }

    /** Whether nothing more becomes of it. */
    boolean isFinal() {
        return next().isEmpty();
    }

    Words words() {
        return words;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ProjectState> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(name))
                .findFirst();
    }
}
