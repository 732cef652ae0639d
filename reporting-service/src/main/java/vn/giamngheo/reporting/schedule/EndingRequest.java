package vn.giamngheo.reporting.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param on the last day on which the schedule is due */
record EndingRequest(@NotNull LocalDate on) {}
