package vn.giamngheo.plans.classification;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/area-classes/imports")
@Tag(name = "Areas")
public class ClassImportResource extends ImportResource {

    @Inject
    ClassImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
