package vn.giamngheo.reporting.difficulty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;

/** What others ask of difficulties. */
@ApplicationScoped
public class DifficultyWork {

    @Inject
    Difficulties difficulties;

    @Inject
    Caller caller;

    /** What a place says of itself for a programme, and nobody has answered by a day. */
    public List<Difficulty> openOf(UUID area, String programme, LocalDate until) {
        return difficulties.openOf(area, programme, until);
    }

    /** What waits for the caller's answer, the oldest first. */
    public List<Difficulty> toAnswer(int limit) {
        return caller.hasRole(Roles.APPROVER) || caller.hasRole(Roles.STANDING_AGENCY)
                ? difficulties.toAnswer(limit)
                : List.of();
    }
}
