package vn.giamngheo.indicators.grant;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a recipient has returned of those whom its grant tells of at a place on a day; members or households, as the kind has it.
 *
 * @param place its id
 * @param entitled all of them
 * @param holding of whom it was said to be so
 * @param denied of whom it was said not to be so; of the others nothing was said
 */
record ReturnedFigure(
        UUID grant, ReturnKind kind, LocalDate on, UUID place, long entitled, long holding, long denied) {}
