package vn.giamngheo.plans.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.sql.Snapshot;

/** What was done of activities, one by one. */
@Path("/api/v1/activity-entries")
@Tag(name = "Activities")
public class EntryResource {

    @Inject
    RecordingEntry recording;

    @Inject
    Entries entries;

    @Inject
    EntryScope scope;

    @Inject
    ChangeFeed feed;

    @Inject
    Snapshot snapshot;

    @Inject
    UriInfo uri;

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "What was done on a day, with all that was said of it")
    public EntryView get(@PathParam("id") String id) {
        return scope.readable(Parameters.id("id", id)).view();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY, Roles.LINE_AGENCY})
    @Operation(
            summary = "Put an entry right, with the reason",
            description = "As a whole; what it said before stays among its versions.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryView.class)))
    public Response correct(@PathParam("id") String id, @NotNull @Valid EntryRequest.Correction correction) {
        return Response.ok(
                        recording.correct(Parameters.id("id", id), correction).view())
                .build();
    }

    @POST
    @Path("/{id}/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY, Roles.LINE_AGENCY})
    @Operation(
            summary = "Withdraw an entry, with the reason",
            description = "It counts no longer and stays readable. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryView.class)))
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid Withdrawal.Request request) {
        var entry = recording.withdraw(Parameters.id("id", id), request);
        return Created.at("/api/v1/activity-entries/" + entry.id(), entry.view());
    }

    @GET
    @Path("/changes")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Entries that were added, put right or withdrawn at the caller's places",
            description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        return feed.own(
                "activity_entry",
                EntryScope.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, entries.byIds(ids), entry -> Change.of(entry.id(), entry.view())));
    }

    /** For the API document. */
    private record EntryChanges(List<Change<EntryView>> items) {}
}
