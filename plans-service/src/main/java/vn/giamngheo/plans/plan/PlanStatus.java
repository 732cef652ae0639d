package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a plan has come. */
enum PlanStatus {
    @JsonProperty("draft")
    DRAFT,
    /** Trình: with those who issue it; nobody changes it meanwhile. */
    @JsonProperty("submitted")
    SUBMITTED,
    /** Trả lại: to be put right. */
    @JsonProperty("returned")
    RETURNED,
    /** Ban hành. */
    @JsonProperty("issued")
    ISSUED,
    /** Điều chỉnh: in force with other words than it was issued with. */
    @JsonProperty("amended")
    AMENDED,
    /** Kết thúc, by an act. */
    @JsonProperty("closed")
    CLOSED;

    boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    boolean isInForce() {
        return this == ISSUED || this == AMENDED;
    }

    /** Whether other services know of it. */
    boolean isPublic() {
        return isInForce() || this == CLOSED;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PlanStatus> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(name))
                .findFirst();
    }
}
