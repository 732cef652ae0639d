package vn.giamngheo.indicators.published;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/published-totals/imports")
@Tag(name = "Published totals")
public class TotalImportResource extends ImportResource {

    @Inject
    TotalImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
