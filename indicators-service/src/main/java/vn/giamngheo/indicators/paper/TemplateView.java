package vn.giamngheo.indicators.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A template of a paper.
 *
 * @param areaId of the place whose papers are printed by it, with all below
 * @param validFrom from when, until another one holds
 * @param size of the file in bytes
 * @param sha256 of its content, in hexadecimal
 */
public record TemplateView(
        UUID id,
        PaperKind kind,
        UUID areaId,
        LocalDate validFrom,
        String name,
        int size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {}
