package vn.giamngheo.budget.counterpart;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/counterpart-rules")
@Tag(name = "Counterpart", description = "Vốn đối ứng: the local share that acts require; what is missing is a finding")
public class RuleResource {

    @Inject
    SettingRule setting;

    @Inject
    Rules rules;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(
            summary = "Record what local share an act requires of a place",
            description =
                    "Of a line, or of the programme as a whole. Held against what is allocated to the place and all"
                            + " below it, a moment after either changes.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rule.class)))
    public Response set(@NotNull @Valid RuleRequest request) {
        var view = setting.set(request);
        return Created.at("/api/v1/counterpart-rules/" + view.rule().id(), view);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(summary = "Replace a rule", description = "As a whole, by the rules of a new one.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rule.class)))
    public Response replace(@PathParam("id") String id, @NotNull @Valid RuleRequest request) {
        return Response.ok(setting.replace(Parameters.id("id", id), request)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "A rule")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rule.class)))
    public Response get(@PathParam("id") String id) {
        return Response.ok(setting.readable(Parameters.id("id", id))).build();
    }

    @GET
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "The rules of a place and all below it", description = "By their first day; with area=VN all.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleList.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = "Code of a programme line; all by default") @QueryParam("line") String line,
            @Parameter(description = "A day on which they hold; all by default") @QueryParam("on") String on,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var filter = new Rules.Filter(place, day, programme, line, Parameters.date("on", on, null));
        return answer(filter, Paging.asked(uri, limit, cursor).settling("tree", day));
    }

    private Response answer(Rules.Filter filter, Paging paging) {
        var after = paging.after(2, After::of).orElse(After.NOTHING);
        return paging.answer(
                rules.page(filter, after.day(), after.id(), paging.rows()),
                Items::new,
                last -> List.of(last.rule().validFrom(), last.rule().id()));
    }

    /** The last rule of the page before. */
    private record After(LocalDate day, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    /** For the API document. */
    private record RuleList(List<Rule> items) {}

    @GET
    @Path("/changes")
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "Rules of the caller's places that were recorded", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "counterpart_rule",
                Rules.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(
                        ids, rules.byIds(ids), view -> Change.of(view.rule().id(), view)));
    }

    /** For the API document. */
    private record RuleChanges(List<Change<Rule>> items) {}
}
