package vn.giamngheo.indicators.observation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/observations/imports")
@Tag(name = "Observations")
public class ObservationImportResource extends ImportResource {

    @Inject
    ObservationImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
