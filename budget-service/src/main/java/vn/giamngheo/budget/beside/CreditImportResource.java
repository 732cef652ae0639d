package vn.giamngheo.budget.beside;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/policy-credits/imports")
@Tag(name = "Policy credit")
public class CreditImportResource extends ImportResource {

    @Inject
    CreditImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
