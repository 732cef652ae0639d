package vn.giamngheo.reporting.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * What the poor and near-poor households of a year's reviews are like.
 *
 * @param tree the day whose places apply
 * @param asOf the last day whose decisions count; null, and left out, for all
 * @param total of the asked place
 * @param places directly below it, by code
 * @param partial true when places are left out whose results the caller may not read; else null, and left out
 */
public record ProfileReport(
        int year,
        String kind,
        String standard,
        LocalDate tree,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate asOf,
        PlaceProfile total,
        List<PlaceProfile> places,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {}
