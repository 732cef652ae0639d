package vn.giamngheo.reporting.figure;

import java.util.Comparator;
import java.util.UUID;
import vn.giamngheo.platform.place.Place;

/** The place that a report is about, as it was called on the day of the tree. */
public record ReportArea(UUID id, String code, String name, String level) {

    public static final Comparator<ReportArea> BY_CODE =
            Comparator.comparing(ReportArea::code).thenComparing(ReportArea::id);

    public static ReportArea of(Place place) {
        return new ReportArea(place.id(), place.code(), place.name(), place.level());
    }
}
