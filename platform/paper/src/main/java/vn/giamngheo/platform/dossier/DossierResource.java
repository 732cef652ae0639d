package vn.giamngheo.platform.dossier;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

/**
 * The dossiers of one kind of thing. A feature extends it below the path of its things, {@code …/{id}/dossier}, and says by
 * {@link DossierSubject} who may read them and what belongs to them.
 */
public abstract class DossierResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Of a printed dossier; it says how many are left out. */
    private static final int MOST_STEPS = 500;

    @Inject
    GatheringDossier gathering;

    @Inject
    UriInfo uri;

    protected abstract DossierSubject subject();

    @GET
    @Authenticated
    @Operation(
            summary = "All that is known of it: acts, files, steps, corrections and findings",
            description =
                    "For whoever may read it. Steps are paged, the oldest first; Link leads to the next page. Of what was"
                            + " told to others changes say what it was before; of drafts only that something was done.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Dossier.class)))
    public Response dossier(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, TrailOfThings.After::of).orElse(TrailOfThings.After.NOTHING);
        var dossier = gathering.gather(subject(), Parameters.id("id", id), after, paging.rows());
        return paging.answer(dossier.steps(), dossier::with, TrailOfThings.After::keys);
    }

    @GET
    @Path("/document")
    @Produces(DOCX)
    @Authenticated
    @Operation(
            summary = "The same as a paper",
            description = "DOCX, whole; the first " + MOST_STEPS + " steps at most.")
    @APIResponse(responseCode = "200", description = "The paper, as an attachment")
    public Response document(@PathParam("id") String id) {
        var thing = Parameters.id("id", id);
        var dossier = gathering.gather(subject(), thing, TrailOfThings.After.NOTHING, MOST_STEPS + 1);
        return Response.ok(DossierPaper.of(dossier, gathering.particulars(subject(), thing), MOST_STEPS), DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dossier-" + thing + ".docx\"")
                .build();
    }
}
