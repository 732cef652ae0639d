package vn.giamngheo.budget.treasury;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/treasury-statements/imports")
@Tag(name = "Treasury")
public class StatementImportResource extends ImportResource {

    @Inject
    StatementImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
