package vn.giamngheo.budget.opening;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/opening-balances/imports")
@Tag(name = "Opening balances")
public class OpeningImportResource extends ImportResource {

    @Inject
    OpeningImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
