package vn.giamngheo.reporting.review;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.reporting.figure.Readable;

/**
 * Which results of reviews are asked for.
 *
 * @param area the place, with all below it
 * @param tree the day whose places apply
 * @param kind {@code yearly}, {@code regular} or {@code ad_hoc}
 * @param standard code of the poverty standard
 * @param from the first day whose decisions and published totals count; null for all
 * @param asOf the last one; null for all
 */
public record ReviewFilter(
        UUID area, LocalDate tree, int year, String kind, String standard, LocalDate from, LocalDate asOf) {

    /** See {@link AskedReview#isOfDays}. */
    public boolean ofDays() {
        return AskedReview.isOfDays(kind, from != null && asOf != null);
    }

    /** The last day of which reports show anything. */
    public LocalDate latest() {
        return ofDays() ? asOf : Readable.latest(year, asOf);
    }

    /** The same of another year. */
    public ReviewFilter of(int another) {
        return new ReviewFilter(area, tree, another, kind, standard, from, asOf);
    }
}
