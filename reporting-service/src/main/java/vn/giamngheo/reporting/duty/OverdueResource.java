package vn.giamngheo.reporting.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/overdue")
@Tag(name = "Submissions")
public class OverdueResource {

    @Inject
    Obligations obligations;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @GET
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Reports that were due before a day and were not submitted by then",
            description =
                    "Of a place, its agencies, all below it and what they came from; with area=VN all. A report that"
                            + " was returned is owed again. The longest overdue first; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OverdueItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day") @QueryParam("area") String area,
            @Parameter(description = "The day; today by default") @QueryParam("on") String on,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("on", on, Days.today());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var paging = Paging.asked(uri, limit, cursor).settling("on", day);
        var after = paging.after(4, OverdueResource::after).orElse(Obligations.After.NOTHING);
        return paging.answer(
                obligations.overdue(place, day, after, paging.rows()).stream()
                        .map(each -> overdue(each, day))
                        .toList(),
                Items::new,
                last -> keys(last.obligation().at()));
    }

    private static Overdue overdue(Obligation obligation, LocalDate on) {
        return new Overdue(obligation, ChronoUnit.DAYS.between(obligation.dueOn(), on));
    }

    private static List<?> keys(Obligations.After at) {
        return List.of(at.dueOn(), at.period(), at.areaId(), at.agency());
    }

    private static Obligations.After after(List<String> keys) {
        return new Obligations.After(
                Days.read(keys.get(0)),
                UUID.fromString(keys.get(1)),
                UUID.fromString(keys.get(2)),
                UUID.fromString(keys.get(3)));
    }

    /** For the API document. */
    private record OverdueItems(List<Overdue> items) {}
}
