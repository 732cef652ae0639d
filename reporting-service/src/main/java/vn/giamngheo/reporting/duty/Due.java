package vn.giamngheo.reporting.duty;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * By when it is owed.
 *
 * @param owes the place itself when absent
 * @param on the last day on which it is in time
 */
public record Due(@NotNull Level level, Owes owes, @NotNull LocalDate on) {

    public Due {
        owes = owes == null ? Owes.PLACE : owes;
    }

    boolean isOfTheSame(Due other) {
        return level == other.level && owes == other.owes;
    }
}
