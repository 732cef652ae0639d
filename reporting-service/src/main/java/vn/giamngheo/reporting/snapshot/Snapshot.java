package vn.giamngheo.reporting.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.freshness.Witnessed.Position;

/**
 * What is known of a report that was published; what it says is kept beside it.
 *
 * @param parameters as they were given
 * @param area as it was called on the day of the tree
 * @param tree the day whose places apply
 * @param sha256 of the bytes of the report, in hexadecimal digits; in quotes, its entity tag
 * @param bytes how many they are
 * @param dataAsOf every command answered before it is included
 * @param position which events are included
 * @param publishedBy the subject of whoever published it, or made its schedule
 * @param schedule null, and left out, when somebody published it
 * @param dueAt for which time of the schedule; likewise
 * @param submission null, and left out, unless it is what a place submitted
 * @param restated whether figures of places that have ended are carried onto its tree; said in what it says itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Snapshot(
        UUID id,
        String report,
        Map<String, String> parameters,
        ReportArea area,
        int year,
        LocalDate tree,
        String sha256,
        long bytes,
        Instant dataAsOf,
        Position position,
        String publishedBy,
        Instant publishedAt,
        UUID schedule,
        Instant dueAt,
        UUID submission,
        @JsonIgnore boolean restated) {}
