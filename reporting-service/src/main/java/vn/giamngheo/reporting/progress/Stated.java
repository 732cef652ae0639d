package vn.giamngheo.reporting.progress;

import java.time.LocalDate;

/**
 * Which version of an observation a figure is.
 *
 * @param approvedOn since when it is in force; null while it is provisional
 * @param source where it comes from; null where that was not told
 */
public record Stated(int version, LocalDate approvedOn, String source) {

    boolean isApproved() {
        return approvedOn != null;
    }
}
