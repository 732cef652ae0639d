package vn.giamngheo.reporting.restatement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that boundary acts say of the whole nation, as seen from the tree of one day.
 *
 * @param ways of every place that is not on the tree
 * @param became the direct successors of each place, as far as they or it are not on the tree
 */
record Everywhere(Collection<Way> ways, Map<UUID, Set<UUID>> became) {

    static Everywhere of(List<Step> steps) {
        return new Everywhere(
                List.copyOf(Ways.along(steps)),
                steps.stream()
                        .collect(Collectors.groupingBy(
                                Step::earlier, Collectors.mapping(Step::later, Collectors.toSet()))));
    }
}
