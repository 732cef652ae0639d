package vn.giamngheo.budget.proposal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/allocation-proposals/bases/imports")
@Tag(name = "Allocation proposals")
public class BaseImportResource extends ImportResource {

    @Inject
    BaseImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
