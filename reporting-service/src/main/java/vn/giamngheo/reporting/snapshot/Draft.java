package vn.giamngheo.reporting.snapshot;

import java.time.Instant;
import java.util.Map;
import vn.giamngheo.reporting.freshness.Witnessed.Position;

/**
 * A report as it is going to be published.
 *
 * @param parameters as they were given
 * @param body its JSON in UTF-8
 * @param sha256 of the body, in hexadecimal digits
 * @param dataAsOf every command answered before it is included
 */
public record Draft(
        String report,
        Map<String, String> parameters,
        Question question,
        byte[] body,
        String sha256,
        Position position,
        Instant dataAsOf) {}
