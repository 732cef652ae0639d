package vn.giamngheo.reporting.review;

import java.time.LocalDate;
import java.util.List;

/**
 * The result of a year's reviews of a kind.
 *
 * @param tree the day whose places apply
 * @param total of the asked place
 * @param places directly below it, by code
 */
public record ReviewReport(
        int year, String kind, String standard, LocalDate tree, PlaceResult total, List<PlaceResult> places) {}
