package vn.giamngheo.reporting.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * A report that is published by itself.
 *
 * @param area as it was called when the schedule was made
 * @param day null, and left out, for what is daily
 * @param until null, and left out, while it has no end
 * @param nextDue null, and left out, when it has ended
 * @param maker in whose name it publishes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Schedule(
        UUID id,
        String report,
        Map<String, String> parameters,
        ReportArea area,
        Cadence cadence,
        Integer day,
        int hour,
        LocalDate from,
        LocalDate until,
        String madeBy,
        Instant madeAt,
        Instant nextDue,
        @JsonIgnore Maker maker) {

    /** What the token granted with which it was made. */
    record Maker(String subject, Set<UUID> areas, Set<String> roles) {}

    Times times() {
        return new Times(cadence, day, hour, from, until);
    }

    /**
     * What became of one of its times.
     *
     * @param snapshot null, and left out, when nothing was published
     * @param problem the code of the reason; null, and left out, when something was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Run(Instant dueAt, UUID snapshot, String problem, Instant doneAt) {}
}
