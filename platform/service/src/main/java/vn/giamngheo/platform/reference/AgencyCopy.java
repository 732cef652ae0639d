package vn.giamngheo.platform.reference;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** This service's copy of the agencies; the owner, plans-service, has none. */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "plans-service", enableIfMissing = true)
class AgencyCopy implements Projection {

    @Override
    public String topic() {
        return Topics.AGENCIES;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(AgencyState.TYPE)) {
            var agency = EventJson.data(event, AgencyState.class);
            if (isNewer(agency, handle)) {
                replaceRoles(agency, handle);
                replaceReportsTo(agency, handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("agency", AgencyState.TYPE, event, handle);
    }

    private static boolean isNewer(AgencyState agency, Handle handle) {
        return handle.createUpdate("""
                                insert into agency (id, event_version, deleted, code, name, area_id, valid_from, valid_to)
                                values (:id, :eventVersion, :deleted, :code, :name, :areaId, :validFrom, :validTo)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, code = excluded.code, name = excluded.name,
                                    area_id = excluded.area_id, valid_from = excluded.valid_from,
                                    valid_to = excluded.valid_to
                                    where agency.event_version < excluded.event_version
                                """).bindMethods(agency).execute() == 1;
    }

    private static void replaceRoles(AgencyState agency, Handle handle) {
        replace(agency.id(), "agency_role", agency.roles(), handle, """
                insert into agency_role
                    (agency_id, position, role, programme_code, line_code, valid_from, valid_to, act_number)
                values (:agency, :position, :role, :programmeCode, :lineCode, :validFrom, :validTo, :actNumber)
                """);
    }

    private static void replaceReportsTo(AgencyState agency, Handle handle) {
        replace(agency.id(), "agency_reports_to", agency.reportsTo(), handle, """
                insert into agency_reports_to (agency_id, position, agency_code, valid_from, valid_to, act_number)
                values (:agency, :position, :agencyCode, :validFrom, :validTo, :actNumber)
                """);
    }

    /** @param rows null when the event is older than the table */
    private static void replace(UUID agency, String table, List<?> rows, Handle handle, String insert) {
        handle.execute("delete from " + table + " where agency_id = ?", agency);
        if (rows == null) {
            return;
        }
        var batch = handle.prepareBatch(insert);
        for (var position = 0; position < rows.size(); position++) {
            batch.bindMethods(rows.get(position))
                    .bind("agency", agency)
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }
}
