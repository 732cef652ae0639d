package vn.giamngheo.platform.act;

import java.util.UUID;

/**
 * A thing that acts belong to.
 *
 * @param kind such as {@code allocation}; it stands in the database and never changes
 */
public record Subject(String kind, UUID id) {}
