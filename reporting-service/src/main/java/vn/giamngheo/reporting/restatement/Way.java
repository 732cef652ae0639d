package vn.giamngheo.reporting.restatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * How a place that is not on the asked tree comes onto it.
 *
 * @param parts the places where it ends, each with the percent of the place that it gets; on the tree, unless a place
 *     was lost on the way
 * @param shared whether every division on the way states a share of one base for each of its parts
 * @param acts the boundary acts on the way, first one first
 * @param shareBases what the shares on the way are of
 * @param through the places that got all of it on the way
 * @param since the first day of a place that began after the day of the tree; null of one that was there before
 */
public record Way(
        UUID place,
        SortedMap<UUID, BigDecimal> parts,
        boolean shared,
        Set<UUID> acts,
        Set<String> shareBases,
        Set<UUID> through,
        LocalDate since) {

    /** Whether the place had begun: before that it recorded nothing. */
    boolean isThereBy(LocalDate day) {
        return since == null || !since.isAfter(day);
    }

    public boolean isWhole() {
        return parts.size() == 1;
    }
}
