package vn.giamngheo.platform.finding;

import java.time.Instant;
import java.util.UUID;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.event.EventJson;

/**
 * A row of the table {@code finding}, as it stands after a change.
 *
 * @param content the {@link Finding}
 * @param resolvedAt null while it stands
 */
public record FindingRow(UUID id, int eventVersion, String content, Instant raisedAt, Instant resolvedAt) {

    /** The state as the event of this change tells it. */
    FindingState state(String service) {
        var finding = EventJson.data(content, Finding.class);
        return new FindingState(
                id,
                eventVersion,
                false,
                resolvedAt != null,
                finding.code(),
                finding.severity().wireName(),
                finding.areaId(),
                finding.period().from(),
                finding.period().to(),
                finding.args(),
                finding.arithmetic(),
                finding.touches(),
                service,
                raisedAt,
                resolvedAt);
    }
}
