package vn.giamngheo.plans.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/boundary-acts/units/imports")
@Tag(name = "Boundary acts")
public class UnitImportResource extends ImportResource {

    @Inject
    UnitImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
