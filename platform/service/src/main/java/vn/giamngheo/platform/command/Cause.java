package vn.giamngheo.platform.command;

/**
 * Why something is published: who asked for it, in which request.
 *
 * @param actor the subject of the caller's token, or {@code system}
 */
public record Cause(String actor, String correlationId) {}
