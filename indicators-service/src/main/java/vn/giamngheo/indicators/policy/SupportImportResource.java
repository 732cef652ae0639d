package vn.giamngheo.indicators.policy;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/policy-supports/imports")
@Tag(name = "Policies")
public class SupportImportResource extends ImportResource {

    @Inject
    SupportImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
