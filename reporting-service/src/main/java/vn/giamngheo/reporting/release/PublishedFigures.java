package vn.giamngheo.reporting.release;

import java.time.Instant;

/**
 * Which figures everybody reads.
 *
 * @param area the code of the province on the last day of the year
 * @param sha256 of what is read; in quotes, its entity tag
 */
public record PublishedFigures(int year, String area, String name, String act, Instant publishedAt, String sha256) {}
