package vn.giamngheo.platform.reference;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.LineApplicabilityState;

/** The places of a line as rows: the owner writes them as every copy does. */
public final class LineApplicabilityRows {

    private LineApplicabilityRows() {}

    /** Writes the places of the state in place of those that were there. */
    public static void replace(LineApplicabilityState applicability, Handle handle) {
        handle.execute("delete from line_applicability_area where applicability_id = ?", applicability.id());
        for (var period : applicability.periods()) {
            handle.createUpdate("""
                            insert into line_applicability_area
                                (applicability_id, area_id, valid_from, valid_to, act_number)
                            select :id, area_id, :validFrom, :validTo, :actNumber from unnest(:areas) area_id
                            """)
                    .bindMethods(period)
                    .bind("id", applicability.id())
                    .bindArray("areas", UUID.class, period.areaIds().toArray())
                    .execute();
        }
    }
}
