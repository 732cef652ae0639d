package vn.giamngheo.reporting.progress;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/** An observation inside a subtree, with what tells it apart. */
public record Recorded(
        UUID id, LocalDate periodFrom, @Nested ObservedRow row) {

    /** Those that the figure sums. */
    static List<Recorded> counted(List<Recorded> all) {
        Set<ObservedRow> counting = Collections.newSetFromMap(new IdentityHashMap<>());
        counting.addAll(Actuals.counting(all.stream().map(Recorded::row).toList()));
        return all.stream().filter(each -> counting.contains(each.row())).toList();
    }
}
