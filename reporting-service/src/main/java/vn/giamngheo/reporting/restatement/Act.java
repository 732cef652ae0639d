package vn.giamngheo.reporting.restatement;

import java.time.LocalDate;

/**
 * A boundary act by which something was carried.
 *
 * @param number such as {@code 19/2025/QĐ-TTg}
 * @param effectiveOn the first day of the new places
 */
public record Act(String number, LocalDate effectiveOn) {}
