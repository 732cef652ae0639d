package vn.giamngheo.budget.paymentrequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

@Path("/api/v1/payment-requests")
@Tag(name = "Payment requests", description = "Đề nghị thanh toán: who asks is not who pays")
public class RequestedPaymentResource {

    @Inject
    RequestingPayment requesting;

    @Inject
    DecidingOnRequest deciding;

    @Inject
    RequestedPayments requests;

    @Inject
    RequestScope requestScope;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.INVESTOR, Roles.LINE_AGENCY, Roles.COMMUNE_OFFICER})
    @Operation(
            summary = "Ask for a payment or an advance",
            description = "A finance officer pays it by POST /payments or /advances with the same words and its id.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RequestedPayment.View.class)))
    public Response request(@NotNull @Valid RequestedPaymentBody body) {
        var view = requesting.request(body).view();
        return Created.at("/api/v1/payment-requests/" + view.id(), view);
    }

    @POST
    @Path("/{id}/refusals")
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(summary = "Refuse it, with the reason")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RequestedPayment.View.class)))
    public Response refuse(@PathParam("id") String id, @NotNull @Valid RequestedPaymentBody.Refusal refusal) {
        var view = deciding.refuse(Parameters.id("id", id), refusal.reason()).view();
        return Created.at("/api/v1/payment-requests/" + view.id(), view);
    }

    @GET
    @Path("/{id}")
    @Transactional
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
    @Operation(summary = "A request and what was decided on it")
    public RequestedPayment.View get(@PathParam("id") String id) {
        return requestScope.readable(Parameters.id("id", id)).view();
    }

    @GET
    @Transactional
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
            summary = "Requests of a place, of all below it and of their agencies",
            description = "With area=VN all. By date; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RequestItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "open, paid or refused; all by default") @QueryParam("state") String state,
            @Parameter(description = "Id of a contract; all by default") @QueryParam("contract") String contract,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var filter = new RequestedPayments.Filter(
                place, day, state(state), contract == null ? null : Parameters.id("contract", contract));
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, RequestedPaymentResource::after).orElse(RequestedPayments.After.NOTHING);
        return paging.answer(
                requests.page(filter, after, paging.rows()),
                page -> new Items<>(page.stream().map(RequestedPayment::view).toList()),
                last -> List.of(last.date(), last.id()));
    }

    private static RequestedPayments.After after(List<String> keys) {
        return new RequestedPayments.After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    private static String state(String name) {
        return name == null
                ? null
                : Arrays.stream(RequestedPayment.State.values())
                        .map(Enum::name)
                        .filter(each -> each.toLowerCase(Locale.ROOT).equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("state"), name, ""));
    }

    /** For the API document. */
    private record RequestItems(List<RequestedPayment.View> items) {}

    @GET
    @Path("/changes")
    @Transactional
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
            summary = "Requests that were made or decided at the caller's places",
            description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RequestChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "payment_request",
                RequestedPayments.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, requests.byIds(ids), request -> Change.of(request.id(), request.view())));
    }

    /** For the API document. */
    private record RequestChanges(List<Change<RequestedPayment.View>> items) {}
}
