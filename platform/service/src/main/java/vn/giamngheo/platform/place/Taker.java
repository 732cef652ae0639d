package vn.giamngheo.platform.place;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who took over what a place that ended had begun: a plan, a work, a review.
 *
 * @param areaId a successor of that place
 * @param since the first day on which it answers for it
 */
public record Taker(UUID areaId, LocalDate since) {}
