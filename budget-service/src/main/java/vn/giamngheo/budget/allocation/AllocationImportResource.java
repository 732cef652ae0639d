package vn.giamngheo.budget.allocation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/allocations/imports")
@Tag(name = "Allocations")
public class AllocationImportResource extends ImportResource {

    @Inject
    AllocationImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
