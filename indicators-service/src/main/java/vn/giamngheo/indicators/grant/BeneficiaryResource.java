package vn.giamngheo.indicators.grant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/beneficiaries")
@Tag(name = "Data grants")
public class BeneficiaryResource {

    private static final String GRANT = "Id of a grant to the caller";
    private static final String CLASS = "One of those granted; all of them by default";
    private static final String PLACE = "Code of a place within those granted; all of them by default";

    @Inject
    Beneficiaries beneficiaries;

    @Inject
    GrantQuestions questions;

    @Inject
    ChangeFeed feed;

    @Inject
    UriInfo uri;

    @GET
    @Transactional
    @RolesAllowed(Roles.DATA_RECIPIENT)
    @Operation(
            summary = "The beneficiaries of a day, as a grant tells them",
            description = "Each household that is told is logged. Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BeneficiaryList.class)))
    public Response list(
            @Parameter(description = GRANT, required = true) @QueryParam("grant") String grant,
            @Parameter(description = "Today by default") @QueryParam("on") String on,
            @Parameter(description = CLASS) @QueryParam("class") String povertyClass,
            @Parameter(description = PLACE) @QueryParam("place") String place,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("on", on, Days.today());
        PastDay.require(day, Where.parameter("on"));
        var asked = questions.asked(id(grant), code(place), povertyClass, day);
        var paging = Paging.asked(uri, limit, cursor).settling("on", day);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(
                beneficiaries.page(asked, after, paging.rows()),
                page -> new Items<>(beneficiaries.told(asked, page, "beneficiaries")),
                last -> List.of(last.household()));
    }

    @GET
    @Path("/changes")
    @Transactional
    @RolesAllowed(Roles.DATA_RECIPIENT)
    @Operation(
            summary = "Increases and decreases since the cursor",
            description =
                    "Households that became beneficiaries, or are told otherwise now; those that are none any more as"
                            + " deleted, whatever made them so and however late it was entered. "
                            + ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BeneficiaryChanges.class)))
    public Response changes(
            @Parameter(description = GRANT, required = true) @QueryParam("grant") String grant,
            @Parameter(description = CLASS) @QueryParam("class") String povertyClass,
            @Parameter(description = PLACE) @QueryParam("place") String place,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = questions.asked(id(grant), code(place), povertyClass, Days.today());
        return feed.all(Beneficiaries.everOf(asked), Paging.asked(uri, limit, cursor), ids -> changes(asked, ids));
    }

    private List<Change<BeneficiaryView>> changes(Beneficiaries.Asked asked, List<UUID> ids) {
        var now = beneficiaries.of(asked, ids);
        var told = Change.inOrder(
                now.keySet().stream().toList(),
                beneficiaries.told(asked, now.values(), "changes"),
                each -> Change.of(each.household(), each));
        return ids.stream()
                .map(id -> told.stream()
                        .filter(change -> change.id().equals(id))
                        .findFirst()
                        .orElseGet(() -> Change.deleted(id)))
                .toList();
    }

    private static UUID id(String grant) {
        return Parameters.id("grant", Parameters.required("grant", grant));
    }

    private static AreaCode code(String place) {
        return place == null ? null : Parameters.areaCode("place", place);
    }

    /** For the API document. */
    private record BeneficiaryList(List<BeneficiaryView> items) {}

    /** For the API document. */
    private record BeneficiaryChanges(List<Change<BeneficiaryView>> items) {}
}
