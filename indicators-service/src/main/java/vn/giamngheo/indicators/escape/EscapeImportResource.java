package vn.giamngheo.indicators.escape;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/escape-registrations/imports")
@Tag(name = "Escape register")
public class EscapeImportResource extends ImportResource {

    @Inject
    EscapeImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
