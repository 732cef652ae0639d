package vn.giamngheo.plans.activity;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/activity-entries/imports")
@Tag(name = "Activities")
public class EntryImportResource extends ImportResource {

    @Inject
    EntryImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
