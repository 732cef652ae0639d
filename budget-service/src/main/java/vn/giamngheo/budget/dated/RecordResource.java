package vn.giamngheo.budget.dated;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.giamngheo.events.DatedState;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

/** Dated records of one kind, as they are read. A feature extends it and adds how they are recorded and listed. */
public abstract class RecordResource<S extends DatedState> {

    @Inject
    protected DatedRecords records;

    @Inject
    protected RecordDesk desk;

    @Inject
    protected UriInfo uri;

    protected abstract RecordKind<S> kind();

    protected Response created(RecordView<S> view) {
        return Created.at(kind().path() + "/" + view.state().id(), view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "One of them as it stands")
    public Response get(@PathParam("id") String id) {
        return Response.ok(records.readable(kind(), Parameters.id("id", id))).build();
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "All that was ever said of one of them",
            description = "With authors, the first version first.")
    public Response versions(@PathParam("id") String id) {
        return Response.ok(new Items<>(records.versions(kind(), Parameters.id("id", id))))
                .build();
    }

    @GET
    @Path("/changes")
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "Those of the caller's places that were recorded", description = ChangeFeed.DESCRIPTION)
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return desk.changes(kind(), Paging.asked(uri, limit, cursor));
    }
}
