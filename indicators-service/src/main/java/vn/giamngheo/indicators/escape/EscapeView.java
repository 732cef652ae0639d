package vn.giamngheo.indicators.escape;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.household.PovertyCause;
import vn.giamngheo.platform.rest.Edited;
import vn.giamngheo.platform.trail.Personal;

/**
 * A registered household, as far as the caller may see its people.
 *
 * @param code of the household in its village
 * @param villageId where it is counted: where it lives on the last day of the year, or today
 * @param village its code then, or its last
 * @param head its name, or initials; null where there is none any more, or the household has gone elsewhere
 * @param povertyClass that it had when it registered
 * @param causes as they are known of the household
 * @param lacking as a decided review found it last before it registered, else as the plan states it; null where neither says
 *     it
 * @param plan as {@code PUT} takes it
 * @param withdrawnAt null unless it was registered by mistake
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EscapeView(
        UUID id,
        UUID household,
        String code,
        UUID villageId,
        String village,
        @Personal String head,
        String standard,
        int year,
        LocalDate registeredOn,
        PovertyClass povertyClass,
        List<PovertyCause> causes,
        List<String> lacking,
        EscapePlan plan,
        EscapeOutcome outcome,
        Instant recordedAt,
        Instant withdrawnAt)
        implements Edited {

    /**
     * What became of it.
     *
     * @param povertyClass that was decided; null where nothing was, with all that follows
     * @param since the first day of it
     * @param decision number of the act that says so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EscapeOutcome(Outcome kind, PovertyClass povertyClass, LocalDate since, String decision) {}

    /** What decisions and moves bring makes no {@code If-Match} stale. */
    @Override
    public Object edited() {
        return new Part(id, plan, withdrawnAt);
    }

    private record Part(UUID id, EscapePlan plan, Instant withdrawnAt) {}

    /** Nobody appears in a log because somebody printed an object. */
    @Override
    public String toString() {
        return "EscapeView";
    }
}
