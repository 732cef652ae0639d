package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines of a programme, all of them or those that a place runs on a day. */
@ApplicationScoped
class ShowingLines {

    @Inject
    Applicabilities applicabilities;

    @Inject
    LocalNumbers localNumbers;

    @Inject
    Origins origins;

    List<LineView> all(Programme programme) {
        return programme.lines().stream().map(line -> line.view(null)).toList();
    }

    /**
     * A line applies where it and all that it is a part of apply. Where the place, or the nearest above it that says
     * anything, names the lines that it runs, it is those only, with what they are a part of. A place that a boundary
     * act made, and of which nobody has spoken yet, has what all that it was made of had.
     */
    List<LineView> at(Programme programme, UUID area, LocalDate on) {
        if (on.isBefore(programme.validFrom()) || on.isAfter(programme.validTo())) {
            return List.of();
        }
        var tree = LineTree.of(programme.lines(), ProgrammeLine::code, ProgrammeLine::parentCode);
        var place = origins.of(area, on);
        var elsewhere = applicabilities.elsewhere(programme.id(), place);
        var numbers = localNumbers.holding(programme.id(), place);
        var run = withAbove(numbers.keySet(), tree);
        return programme.lines().stream()
                .filter(line -> Collections.disjoint(tree.withAbove(line.code()), elsewhere))
                .filter(line -> numbers.isEmpty() || run.contains(line.code()))
                .map(line -> line.view(numbers.get(line.code())))
                .toList();
    }

    private static Set<String> withAbove(Set<String> lines, LineTree tree) {
        return lines.stream().flatMap(line -> tree.withAbove(line).stream()).collect(Collectors.toSet());
    }
}
