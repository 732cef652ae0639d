package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What acts have said of one place: rural or urban, its region, its difficulties. Type {@code area-classes.v1}.
 *
 * @param id of the place
 */
public record AreaClassesState(UUID id, int eventVersion, boolean deleted, List<Classification> classes)
        implements EventData.State {

    public static final String TYPE = "area-classes.v1";

    /**
     * @param scheme {@code settlement}, {@code region}, {@code difficulty}, {@code poor} or {@code coastal}
     * @param value such as {@code rural} or {@code region_3}; {@code none} where an act says that there is none
     * @param validTo the last day, inclusive; null while no end is known
     * @param act number of the act that says so
     */
    public record Classification(String scheme, String value, LocalDate validFrom, LocalDate validTo, String act) {}
}
