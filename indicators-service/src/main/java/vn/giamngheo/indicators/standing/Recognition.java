package vn.giamngheo.indicators.standing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision that gives households their classes.
 *
 * @param from the first day on which they hold
 * @param decidedOn the day of the decision
 * @param commune in whose register the act stands; null for a class that was decided before this system began
 * @param round null for a class that was decided before this system began (origin legacy)
 */
public record Recognition(UUID standard, LocalDate from, LocalDate decidedOn, UUID commune, UUID round, UUID act) {}
