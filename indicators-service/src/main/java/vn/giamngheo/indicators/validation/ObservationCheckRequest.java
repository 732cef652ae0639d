package vn.giamngheo.indicators.validation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.giamngheo.platform.value.AreaCode;

/**
 * What is to be checked: the figures of a place and all below it, of periods that end between two days.
 *
 * @param area its code on the last of the days, or today where that is still to come
 */
record ObservationCheckRequest(
        @NotNull AreaCode area,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {}
