package vn.giamngheo.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.giamngheo.events.Areas;

/**
 * Whom a token is for.
 *
 * @param areas ids of the places that the holder is responsible for
 * @param agency code of the agency that the holder acts for
 * @param lines programme lines for which the holder writes, {@code <programme>/<line>} or a programme; empty for all
 */
public record TokenRequest(
        String subject,
        List<String> roles,
        List<String> areas,
        Optional<String> agency,
        Optional<List<String>> lines,
        Duration lifetime) {

    public static final Duration LONGEST = Duration.ofHours(8);

    public TokenRequest {
        if (lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A token lives for 8 hours at most, not for " + lifetime);
        }
    }

    /** Of somebody who writes for all programme lines. */
    public TokenRequest(
            String subject, List<String> roles, List<String> areas, Optional<String> agency, Duration lifetime) {
        this(subject, roles, areas, agency, Optional.empty(), lifetime);
    }

    /** The same for somebody who writes for these programme lines alone. */
    public TokenRequest withLines(String... named) {
        return new TokenRequest(subject, roles, areas, agency, Optional.of(List.of(named)), lifetime);
    }

    /** A token of one role for the whole country, for as long as allowed. */
    public static TokenRequest nationwide(String role) {
        return new TokenRequest(role, List.of(role), List.of(Areas.COUNTRY_ID.toString()), Optional.empty(), LONGEST);
    }
}
