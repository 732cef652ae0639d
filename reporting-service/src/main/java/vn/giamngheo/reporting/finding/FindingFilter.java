package vn.giamngheo.reporting.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import vn.giamngheo.platform.value.Period;

/**
 * Which findings are asked for.
 *
 * @param tree the day whose places and parents apply
 * @param readable only findings about these places; null for all
 * @param period what the finding's own period must touch
 * @param code null for all
 * @param severity null for all
 * @param open null for all, false for the resolved ones
 */
record FindingFilter(
        UUID area,
        LocalDate tree,
        Collection<UUID> readable,
        Period period,
        String code,
        String severity,
        Boolean open) {}
