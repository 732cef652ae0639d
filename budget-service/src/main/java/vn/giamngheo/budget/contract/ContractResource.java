package vn.giamngheo.budget.contract;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentView;
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
import vn.giamngheo.platform.value.Money;

@Path("/api/v1/contracts")
@Tag(name = "Contracts", description = "Hợp đồng: they bind money until it is paid")
public class ContractResource {

    @Inject
    SigningContract signing;

    @Inject
    Binding binding;

    @Inject
    ChangingContract changing;

    @Inject
    Accepting accepting;

    @Inject
    ContractScope contractScope;

    @Inject
    Contracts contracts;

    @Inject
    PublishingContract showing;

    @Inject
    ContractList list;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.INVESTOR, Roles.LINE_AGENCY, Roles.COMMUNE_OFFICER, Roles.FINANCE_OFFICER})
    @Operation(summary = "Record a contract that was signed, with what it commits at once")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContractView.class)))
    public Response sign(@NotNull @Valid ContractRequest request) {
        return created(signing.sign(request));
    }

    @POST
    @Path("/{id}/commitments")
    @Idempotent
    @RolesAllowed({Roles.INVESTOR, Roles.LINE_AGENCY, Roles.COMMUNE_OFFICER, Roles.FINANCE_OFFICER})
    @Operation(summary = "Commit more, up to the value of the contract")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public Response commit(@PathParam("id") String id, @NotNull @Valid ContractChange.Binding request) {
        return created(binding.commit(Parameters.id("id", id), request));
    }

    @POST
    @Path("/{id}/releases")
    @Idempotent
    @RolesAllowed({Roles.INVESTOR, Roles.LINE_AGENCY, Roles.COMMUNE_OFFICER, Roles.FINANCE_OFFICER})
    @Operation(summary = "Release what is committed and not needed")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public Response release(@PathParam("id") String id, @NotNull @Valid ContractChange.Binding request) {
        return created(binding.release(Parameters.id("id", id), request));
    }

    @POST
    @Path("/{id}/amendments")
    @Idempotent
    @RolesAllowed({Roles.INVESTOR, Roles.LINE_AGENCY, Roles.COMMUNE_OFFICER, Roles.FINANCE_OFFICER})
    @Operation(summary = "Amend value, limit of advances and stages by an act, each as a whole")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContractView.class)))
    public Response amend(@PathParam("id") String id, @NotNull @Valid ContractChange.Amendment request) {
        return created(changing.amend(Parameters.id("id", id), request));
    }

    @POST
    @Path("/{id}/acceptances")
    @Idempotent
    @RolesAllowed({Roles.INVESTOR, Roles.LINE_AGENCY, Roles.COMMUNE_OFFICER, Roles.FINANCE_OFFICER})
    @Operation(summary = "Record minutes of acceptance of a stage")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContractView.class)))
    public Response accept(@PathParam("id") String id, @NotNull @Valid ContractChange.Accepted request) {
        return created(accepting.accept(Parameters.id("id", id), request));
    }

    @POST
    @Path("/{id}/acceptance-withdrawals")
    @Idempotent
    @RolesAllowed({Roles.INVESTOR, Roles.LINE_AGENCY, Roles.COMMUNE_OFFICER, Roles.FINANCE_OFFICER})
    @Operation(summary = "Withdraw minutes of acceptance that nothing was paid by")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContractView.class)))
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid ContractChange.Withdrawn request) {
        return created(accepting.withdraw(Parameters.id("id", id), request));
    }

    @POST
    @Path("/{id}/closings")
    @Idempotent
    @RolesAllowed({Roles.INVESTOR, Roles.LINE_AGENCY, Roles.COMMUNE_OFFICER, Roles.FINANCE_OFFICER})
    @Operation(summary = "Complete or terminate it, when nothing is committed any more")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContractView.class)))
    public Response close(@PathParam("id") String id, @NotNull @Valid ContractChange.Closed request) {
        return created(changing.close(Parameters.id("id", id), request));
    }

    private static Response created(ContractView view) {
        return Created.at("/api/v1/contracts/" + view.id(), view);
    }

    private static Response created(DocumentView view) {
        return Created.at("/api/v1/commitments/" + view.id(), view);
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
    @Operation(summary = "A contract with what is committed, advanced, accepted and paid")
    public ContractView get(@PathParam("id") String id) {
        return showing.view(contractScope.readable(Parameters.id("id", id)));
    }

    @GET
    @Path("/{id}/acceptances")
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
    @Operation(summary = "All minutes of acceptance of a contract, by date")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptanceItems.class)))
    public Response acceptances(@PathParam("id") String id) {
        var contract = contractScope.readable(Parameters.id("id", id));
        return Response.ok(new Items<>(contracts.acceptances(contract.id()).stream()
                        .map(AcceptanceView::of)
                        .toList()))
                .build();
    }

    /** @param amount in đồng; below zero when it withdraws another */
    private record AcceptanceView(UUID id, int stage, LocalDate date, Money amount, UUID act, UUID withdraws) {

        static AcceptanceView of(Contracts.Acceptance each) {
            return new AcceptanceView(
                    each.id(), each.stage(), each.date(), each.amount(), each.actId(), each.withdraws());
        }
    }

    /** For the API document. */
    private record AcceptanceItems(List<AcceptanceView> items) {}

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
            summary = "Contracts of a place, of all below it and of their agencies",
            description = "With area=VN all. By the day of signing; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContractItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = "open, completed or terminated; all by default") @QueryParam("state") String state,
            @Parameter(description = "Code of a work; all by default") @QueryParam("work") String work,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var filter = new ContractList.Filter(place, day, programme, state(state), work);
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, ContractList.After::of).orElse(ContractList.After.NOTHING);
        return paging.answer(
                list.page(filter, after, paging.rows()), Items::new, last -> List.of(last.date(), last.id()));
    }

    private static String state(String name) {
        return name == null
                ? null
                : Arrays.stream(Contract.State.values())
                        .filter(state -> state.wireName().equals(name))
                        .findFirst()
                        .map(Enum::name)
                        .orElseThrow(() ->
                                new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("state"), name, ""));
    }

    /** For the API document. */
    private record ContractItems(List<ContractView> items) {}

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
            summary = "Contracts that were signed or changed at the caller's places",
            description = "What is paid under one does not change it. " + ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContractChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "contract",
                ContractList.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, list.views(ids), view -> Change.of(view.id(), view)));
    }

    /** For the API document. */
    private record ContractChanges(List<Change<ContractView>> items) {}
}
