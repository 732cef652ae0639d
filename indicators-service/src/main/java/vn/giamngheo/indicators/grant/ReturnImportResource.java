package vn.giamngheo.indicators.grant;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/recipient-returns/imports")
@Tag(name = "Data grants")
public class ReturnImportResource extends ImportResource {

    @Inject
    ReturnImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
