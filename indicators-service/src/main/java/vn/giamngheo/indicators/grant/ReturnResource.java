package vn.giamngheo.indicators.grant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.indicators.observation.ObservationView;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/recipient-returns")
@Tag(name = "Data grants")
public class ReturnResource {

    private static final String GRANT = "Id of the grant";
    private static final String KIND = "insurance_card_valid or loan_made";

    @Inject
    CountingReturns counting;

    @Inject
    GrantedScope granted;

    @Inject
    Returns returns;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @GET
    @Transactional
    @RolesAllowed(Roles.DATA_RECIPIENT)
    @Operation(
            summary = "What the caller has returned under a grant",
            description = "As it was said first, with what was said last; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReturnList.class)))
    public Response list(
            @Parameter(description = "Id of a grant to the caller", required = true) @QueryParam("grant") String grant,
            @Parameter(description = KIND + "; both by default") @QueryParam("kind") String kind,
            @Parameter(description = "Day that was returned; all by default") @QueryParam("on") String on,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = granted.granted(id(grant)).id();
        var day = Parameters.date("on", on, null);
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(
                returns.page(asked, kind == null ? null : kind(kind), day, after, paging.rows()),
                Items::new,
                last -> List.of(last.id()));
    }

    /** For the API document. */
    private record ReturnList(List<ReturnView> items) {}

    @GET
    @Path("/figures")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY, Roles.AUDITOR})
    @Operation(
            summary = "Of how many who were entitled on a day a recipient has returned something",
            description =
                    "Those whom the grant tells of at the place on the day, and of how many of them it was said to"
                            + " be so, or not. It names nobody.")
    public ReturnedFigure figure(
            @Parameter(description = GRANT, required = true) @QueryParam("grant") String grant,
            @Parameter(description = KIND, required = true) @QueryParam("kind") String kind,
            @Parameter(description = "The day", required = true) @QueryParam("on") String on,
            @Parameter(description = "Code of a place within those granted, on the day", required = true)
                    @QueryParam("place")
                    String place) {
        var asked = id(grant);
        var day = day(on);
        PastDay.require(day, Where.parameter("on"));
        var at = scope.asked(Parameters.areaCode("place", Parameters.required("place", place)), day, "place");
        return counting.count(asked, kind(Parameters.required("kind", kind)), at, day);
    }

    @POST
    @Path("/observations")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Record what a recipient has returned as what was observed of an indicator",
            description =
                    "A rate: of those entitled on the day, of how many it was said to be so. Provisional until it is"
                            + " approved, as any observation; what was recorded already stays, another figure needs a reason.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObservationView.class)))
    public Response observe(@NotNull @Valid ReturnedObservation request) {
        return Response.ok(counting.observe(request)).build();
    }

    private static UUID id(String grant) {
        return Parameters.id("grant", Parameters.required("grant", grant));
    }

    private static LocalDate day(String on) {
        return Parameters.date("on", Parameters.required("on", on), null);
    }

    private static ReturnKind kind(String name) {
        return ReturnKind.ofWireName(name)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter("kind"), name, ReturnKind.wireNames()));
    }
}
