package vn.giamngheo.platform.reference;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** This service's copy of the programmes and their lines; the owner, plans-service, has none. */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "plans-service", enableIfMissing = true)
class ProgrammeCopy implements Projection {

    @Override
    public String topic() {
        return Topics.PROGRAMMES;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(ProgrammeState.TYPE)) {
            var programme = EventJson.data(event, ProgrammeState.class);
            if (isNewer(programme, handle)) {
                replaceLines(programme, handle);
                replaceMappings(programme, handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("programme", ProgrammeState.TYPE, event, handle);
    }

    private static boolean isNewer(ProgrammeState programme, Handle handle) {
        return handle.createUpdate("""
                                insert into programme
                                    (id, event_version, deleted, code, name_vi, name_en, valid_from, valid_to)
                                values (:id, :eventVersion, :deleted, :code, :vi, :en, :validFrom, :validTo)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, code = excluded.code, name_vi = excluded.name_vi,
                                    name_en = excluded.name_en, valid_from = excluded.valid_from,
                                    valid_to = excluded.valid_to
                                    where programme.event_version < excluded.event_version
                                """)
                        .bindMethods(programme)
                        .bindMethods(programme.name())
                        .execute()
                == 1;
    }

    private static void replaceLines(ProgrammeState programme, Handle handle) {
        handle.execute("delete from programme_line where programme_id = ?", programme.id());
        var batch = handle.prepareBatch("""
                insert into programme_line (programme_id, position, code, parent_code, name_vi, name_en, kind)
                values (:programme, :position, :code, :parentCode, :vi, :en,
                    coalesce(:kind, case when cast(:parentCode as text) is null then 'project' else 'sub_project' end))
                """);
        for (var position = 0; position < programme.lines().size(); position++) {
            var line = programme.lines().get(position);
            batch.bindMethods(line)
                    .bindMethods(line.name())
                    .bind("programme", programme.id())
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }

    private static void replaceMappings(ProgrammeState programme, Handle handle) {
        handle.execute("delete from programme_mapping where programme_id = ?", programme.id());
        if (programme.mappings() == null) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into programme_mapping
                    (programme_id, position, line_code, to_programme_code, to_line_code, extent, note)
                values (:programme, :position, :lineCode, :toProgrammeCode, :toLineCode, :extent, :note)
                """);
        for (var position = 0; position < programme.mappings().size(); position++) {
            batch.bindMethods(programme.mappings().get(position))
                    .bind("programme", programme.id())
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }
}
