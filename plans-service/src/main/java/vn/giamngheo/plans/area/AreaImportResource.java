package vn.giamngheo.plans.area;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/areas/imports")
@Tag(name = "Areas")
public class AreaImportResource extends ImportResource {

    @Inject
    AreaImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
