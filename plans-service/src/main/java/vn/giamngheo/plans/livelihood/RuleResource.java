package vn.giamngheo.plans.livelihood;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/livelihood-rules")
@Tag(name = "Livelihood rules", description = "Quy định: what acts require of livelihood projects, dated")
public class RuleResource {

    @Inject
    SettingRule setting;

    @Inject
    Rules rules;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Record what an act requires of the projects of one kind",
            description =
                    "For a place and all below it. All rules that hold for a commune on a day are asked together.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleView.class)))
    public Response set(@NotNull @Valid RuleRequest request) {
        var view = setting.set(request);
        return Created.at("/api/v1/livelihood-rules/" + view.rule().id(), view);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Replace a rule", description = "As a whole; what was judged by it stays as it was judged.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleView.class)))
    public Response replace(@PathParam("id") String id, @NotNull @Valid RuleRequest request) {
        return Response.ok(setting.replace(Parameters.id("id", id), request)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.INVESTOR,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR,
        Roles.ADMIN
    })
    @Operation(summary = "A rule", description = "Rules are no secret: everybody of these roles reads all of them.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleView.class)))
    public Response get(@PathParam("id") String id) {
        return Response.ok(rules.find(Parameters.id("id", id))
                        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND)))
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.INVESTOR,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "The rules that hold for a place, and those of all below it",
            description = "By their first day; with area=VN all.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleList.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "A kind of project; all by default") @QueryParam("kind") String kind,
            @Parameter(description = "A day on which they hold; all by default") @QueryParam("on") String on,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var filter = new Rules.Filter(place, day, kind(kind), Parameters.date("on", on, null));
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, After::of).orElse(After.NOTHING);
        return paging.answer(
                rules.page(filter, after.day(), after.id(), paging.rows()),
                Items::new,
                last -> List.of(last.rule().validFrom(), last.rule().id()));
    }

    private static String kind(String kind) {
        if (kind == null) {
            return null;
        }
        return Arrays.stream(ProjectKind.values())
                .filter(each -> each.wireName().equals(kind))
                .findFirst()
                .map(Enum::name)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNREADABLE_VALUE,
                        Where.parameter("kind"),
                        kind,
                        Arrays.stream(ProjectKind.values())
                                .map(ProjectKind::wireName)
                                .collect(Collectors.joining(", "))));
    }

    /** The last rule of the page before. */
    private record After(LocalDate day, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    /** For the API document. */
    private record RuleList(List<RuleView> items) {}
}
