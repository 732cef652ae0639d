package vn.giamngheo.indicators.household;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/households/imports")
@Tag(name = "Households")
public class HouseholdImportResource extends ImportResource {

    @Inject
    HouseholdImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
