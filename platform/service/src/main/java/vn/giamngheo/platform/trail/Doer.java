package vn.giamngheo.platform.trail;

import java.util.Set;
import java.util.UUID;

/**
 * Who does something.
 *
 * @param actor the subject of the token, or {@code system}
 * @param requestId by which the operator's logs know the request
 * @param request its method and path; null where no request asks
 * @param areas the places of the token
 */
public record Doer(String actor, String requestId, String request, Set<UUID> areas) {}
