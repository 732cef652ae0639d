package vn.giamngheo.platform.act.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of an act.
 *
 * @param mediaType found by its content
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 */
public record FileView(
        UUID id, String name, String mediaType, long size, String sha256, String uploadedBy, Instant uploadedAt) {}
