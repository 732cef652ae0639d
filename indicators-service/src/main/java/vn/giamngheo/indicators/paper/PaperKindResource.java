package vn.giamngheo.indicators.paper;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.rest.Items;

@Path("/api/v1/paper-kinds")
@Tag(name = "Papers")
public class PaperKindResource {

    @GET
    @Authenticated
    @Operation(summary = "The papers of a review, and the fields that templates of them may name")
    public Items<PaperKindView> list() {
        return new Items<>(
                Arrays.stream(PaperKind.values()).map(PaperKindResource::view).toList());
    }

    private static PaperKindView view(PaperKind kind) {
        return new PaperKindView(
                kind, kind.sheets().name().toLowerCase(Locale.ROOT).replace('_', '-'), kind.fields());
    }

    @GET
    @Path("/{kind}/plain-layout")
    @Produces(Docx.TYPE)
    @Authenticated
    @Operation(
            summary = "The layout in which a paper is printed where nobody has added a template",
            description = "DOCX with its fields, to start a template from.")
    @APIResponse(responseCode = "200", description = "The DOCX, as an attachment")
    public Response layout(@PathParam("kind") String kind) {
        return PaperKind.named(kind)
                .map(each -> Docx.answer(PlainLayouts.of(each), each.wireName()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}
