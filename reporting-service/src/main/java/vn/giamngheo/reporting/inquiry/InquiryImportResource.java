package vn.giamngheo.reporting.inquiry;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportResource;

@Path("/api/v1/inquiries/imports")
@Tag(name = "Inquiries")
public class InquiryImportResource extends ImportResource {

    @Inject
    InquiryImport kind;

    @Override
    protected ImportKind kind() {
        return kind;
    }
}
