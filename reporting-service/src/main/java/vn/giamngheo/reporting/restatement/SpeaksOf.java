package vn.giamngheo.reporting.restatement;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a value speaks of: two of equal ground and equal days can be held against each other.
 *
 * @param ground that it is about
 * @param days of what adds over time on which days of the year it speaks of what; else empty
 * @param offTree places that are not on the tree and have figures that are not in it
 */
public record SpeaksOf(Set<?> ground, List<?> days, Set<UUID> offTree) {

    public static final SpeaksOf NOTHING = new SpeaksOf(Set.of(), List.of(), Set.of());
}
