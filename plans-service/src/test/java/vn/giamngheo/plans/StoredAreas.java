package vn.giamngheo.plans;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.place.AreaRows;

/** Places written as a boundary act would, without one. */
final class StoredAreas {

    private StoredAreas() {}

    static void write(List<AreaState> states, Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            states.stream()
                    .map(AreaState::boundaryActId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(act -> writeAct(act, handle));
            AreaRows.write(EventJson.text(states), handle);
        });
    }

    private static void writeAct(UUID act, Handle handle) {
        handle.execute(
                "insert into act (id, issuer, title, recorded_by, recorded_at) values (?, 'Quốc hội', 'Sắp xếp', '-', now())",
                act);
        handle.execute("""
                insert into boundary_act
                    (id, event_version, number, issuer, title, effective_on, places, complete, act_id)
                values (?, 1, ?, 'Quốc hội', 'Sắp xếp', '2025-07-01', 0, true, ?)
                """, act, "NQ-" + act, act);
    }
}
