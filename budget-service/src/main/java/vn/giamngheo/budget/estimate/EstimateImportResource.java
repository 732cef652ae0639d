package vn.giamngheo.budget.estimate;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/estimates/imports")
@Tag(name = "Estimates")
public class EstimateImportResource extends ImportResource {

    @Inject
    EstimateImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
