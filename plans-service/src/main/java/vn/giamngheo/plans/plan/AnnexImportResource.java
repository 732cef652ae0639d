package vn.giamngheo.plans.plan;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/plans/annexes/imports")
@Tag(name = "Plans")
public class AnnexImportResource extends ImportResource {

    @Inject
    AnnexImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
