package vn.giamngheo.plans.classification;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.events.AreaClassesState;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.AreaClasses;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/area-classes")
@Tag(name = "Areas")
public class ClassResource {

    @Inject
    Classifying classifying;

    @Inject
    ClassStates states;

    @Inject
    AreaClasses classes;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    ChangeFeed feed;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Record what an act says of a place",
            description = "Rural or urban, its region, its difficulties. A class without an end ends the day before the"
                    + " next one of its scheme begins. Said again of the same act and first day with another value, it is"
                    + " put right.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClassesView.class)))
    public Response classify(@NotNull @Valid ClassRequest request) {
        var place =
                places.byId(classifying.classify(request), request.validFrom()).orElseThrow();
        return Response.ok(view(place, request.validFrom())).build();
    }

    @GET
    @Authenticated
    @Operation(
            summary = "The classes of a place on a day",
            description =
                    "A village without a class of its own has that of its commune; after a boundary act the former"
                            + " territory keeps its class until an act says otherwise. The day defaults to today.")
    public ClassesView on(
            @Parameter(description = "Code of the place on that day", required = true) @QueryParam("area") String area,
            @QueryParam("on") String on) {
        var day = Parameters.date("on", on, Days.today());
        return view(scope.named(Parameters.areaCode("area", area), day, "area"), day);
    }

    private ClassesView view(Place place, LocalDate on) {
        return new ClassesView(place.id(), place.code(), on, classes.on(place.id(), on));
    }

    @GET
    @Path("/changes")
    @Authenticated
    @Operation(summary = "Places whose classes were recorded", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClassChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.all(
                "area_classes",
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, states.byIds(ids), state -> Change.of(state.id(), state)));
    }

    /** For the API document. */
    private record ClassChanges(List<Change<AreaClassesState>> items) {}
}
