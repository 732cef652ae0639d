package vn.giamngheo.plans.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import vn.giamngheo.events.ActivityEntryState;

/**
 * Those who took part, counted and not named. Of poor, near-poor and newly escaped each is one at most; women and ethnic
 * minorities are counted beside them.
 *
 * @param total with those of no group
 */
@Embeddable
record Participants(
        @NotNull @Min(0) @Max(10_000_000) @Column(name = "participants")
        Integer total,

        @NotNull @Min(0) @Max(10_000_000) Integer women,
        @NotNull @Min(0) @Max(10_000_000) Integer ethnicMinority,
        @NotNull @Min(0) @Max(10_000_000) Integer poor,
        @NotNull @Min(0) @Max(10_000_000) Integer nearPoor,
        @NotNull @Min(0) @Max(10_000_000) Integer newlyEscaped) {

    ActivityEntryState.Participants state() {
        return new ActivityEntryState.Participants(total, women, ethnicMinority, poor, nearPoor, newlyEscaped);
    }
}
