package vn.giamngheo.platform.identity;

import java.util.Set;
import java.util.UUID;

/**
 * In whose name work goes on after the request that asked for it was answered.
 *
 * @param areas the places of the token with which it was asked for
 * @param lines for which that token writes, as {@link Caller#lines()}; null for all
 * @param correlationId of that request
 */
public record Submitter(String subject, Set<UUID> areas, Set<String> lines, String correlationId) {}
