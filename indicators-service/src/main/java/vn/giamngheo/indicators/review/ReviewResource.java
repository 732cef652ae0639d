package vn.giamngheo.indicators.review;

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

@Path("/api/v1/review-rounds")
@Tag(
        name = "Reviews",
        description = "Rà soát hộ nghèo, hộ cận nghèo: from the list over survey, meeting and posting to the decision")
public class ReviewResource {

    @Inject
    OpeningReview opening;

    @Inject
    ListingHouseholds listing;

    @Inject
    SurveyingHousehold surveying;

    @Inject
    HoldingMeeting meeting;

    @Inject
    PostingResult posting;

    @Inject
    HearingDistrict hearing;

    @Inject
    RefusingHousehold refusing;

    @Inject
    DecidingReview deciding;

    @Inject
    HandingRoundOver handingOver;

    @Inject
    TryingOtherStandard trying;

    @Inject
    ShowingReviews showing;

    @Inject
    ReviewScope reviewScope;

    @Inject
    Rounds rounds;

    @Inject
    Cases cases;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.COMMUNE_OFFICER)
    @Operation(
            summary = "Open a review of a commune",
            description = "Within the window of its kind. The period of a yearly one begins where the last one ended.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundView.class)))
    public Response open(@NotNull @Valid Requests.Opening request) {
        var round = opening.open(request);
        return Created.at("/api/v1/review-rounds/" + round.id(), showing.show(round));
    }

    /** How many came onto the list. */
    private record Listed(int listed) {}

    @POST
    @Path("/{id}/lists")
    @Idempotent
    @RolesAllowed(Roles.COMMUNE_OFFICER)
    @Operation(
            summary = "Put households on the list",
            description = "Without households all that are poor or near-poor on the day; with them those that ask.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Listed.class)))
    public Response list(@PathParam("id") String id, @NotNull @Valid Requests.Listing request) {
        return Response.ok(new Listed(listing.list(Parameters.id("id", id), request)))
                .build();
    }

    @POST
    @Path("/{id}/surveys")
    @Idempotent
    @RolesAllowed(Roles.SURVEYOR)
    @Operation(
            summary = "Record what a surveyor found",
            description = "Income or the counts of sheet B1, and what is lacking; the class follows from the standard.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Case.class)))
    public Response survey(@PathParam("id") String id, @NotNull @Valid Requests.Surveyed request) {
        return Response.ok(surveying.survey(Parameters.id("id", id), request)).build();
    }

    @POST
    @Path("/{id}/meetings")
    @Idempotent
    @RolesAllowed({Roles.VILLAGE_HEAD, Roles.COMMUNE_OFFICER})
    @Operation(
            summary = "Record a village meeting",
            description = "When too few of those who attended agree, the households of the village are surveyed again.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundView.class)))
    public Response meet(@PathParam("id") String id, @NotNull @Valid Requests.Meeting request) {
        return Response.ok(showing.show(meeting.meet(Parameters.id("id", id), request)))
                .build();
    }

    @POST
    @Path("/{id}/postings")
    @Idempotent
    @RolesAllowed({Roles.VILLAGE_HEAD, Roles.COMMUNE_OFFICER})
    @Operation(summary = "Record that the result of a village is posted in public")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundView.class)))
    public Response post(@PathParam("id") String id, @NotNull @Valid Requests.Posting request) {
        return Response.ok(showing.show(posting.post(Parameters.id("id", id), request)))
                .build();
    }

    @POST
    @Path("/{id}/objections")
    @Idempotent
    @RolesAllowed({Roles.VILLAGE_HEAD, Roles.COMMUNE_OFFICER})
    @Operation(summary = "Record that somebody objects to what was posted of a household")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Case.class)))
    public Response object(@PathParam("id") String id, @NotNull @Valid Requests.Objection request) {
        return Response.ok(posting.object(Parameters.id("id", id), request)).build();
    }

    @POST
    @Path("/{id}/rechecks")
    @Idempotent
    @RolesAllowed(Roles.SURVEYOR)
    @Operation(summary = "Record what a re-check found, which answers the objection")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Case.class)))
    public Response recheck(@PathParam("id") String id, @NotNull @Valid Requests.Recheck request) {
        return Response.ok(posting.recheck(Parameters.id("id", id), request)).build();
    }

    @POST
    @Path("/{id}/opinions")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Record the opinion of the district's chairman",
            description = "By whoever has the district in which the commune lies on the day.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundView.class)))
    public Response hear(@PathParam("id") String id, @NotNull @Valid Requests.Opinion request) {
        return Response.ok(showing.show(hearing.hear(Parameters.id("id", id), request)))
                .build();
    }

    @POST
    @Path("/{id}/refusals")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Do not take a household up, with reasons")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Case.class)))
    public Response refuse(@PathParam("id") String id, @NotNull @Valid Requests.Refusal request) {
        return Response.ok(refusing.refuse(Parameters.id("id", id), request)).build();
    }

    @POST
    @Path("/{id}/decisions")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Decide a review",
            description = "Everybody on the list is posted or refused, and whoever decides has not surveyed. Households"
                    + " get the classes that were found.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundView.class)))
    public Response decide(@PathParam("id") String id, @NotNull @Valid Requests.Decision request) {
        return Response.ok(showing.show(deciding.decide(Parameters.id("id", id), request)))
                .build();
    }

    @POST
    @Path("/{id}/signed-decisions")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.APPROVER})
    @Operation(
            summary = "Record a decision that was signed on paper",
            description = "It is recorded as it is; what is wrong with it becomes findings.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundView.class)))
    public Response recordSigned(@PathParam("id") String id, @NotNull @Valid Requests.SignedDecision request) {
        return Response.ok(showing.show(deciding.recordSigned(Parameters.id("id", id), request)))
                .build();
    }

    @POST
    @Path("/{id}/handovers")
    @Idempotent
    @RolesAllowed({Roles.STANDING_AGENCY, Roles.APPROVER})
    @Operation(
            summary = "Hand over a review whose commune has ended",
            description = "A successor goes on with it in the villages that the commune had, and decides it.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundView.class)))
    public Response handOver(@PathParam("id") String id, @NotNull @Valid Requests.Handover request) {
        var round = handingOver.handOver(Parameters.id("id", id), request);
        return Created.at("/api/v1/review-rounds/" + round.id(), showing.show(round));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.SURVEYOR,
        Roles.VILLAGE_HEAD,
        Roles.COMMUNE_OFFICER,
        Roles.APPROVER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(summary = "A review, and how far its households are")
    public RoundView get(@PathParam("id") String id) {
        var round = rounds.existing(Parameters.id("id", id));
        reviewScope.requireReadable(round);
        return showing.show(round);
    }

    @GET
    @Path("/{id}/households")
    @RolesAllowed({
        Roles.SURVEYOR,
        Roles.VILLAGE_HEAD,
        Roles.COMMUNE_OFFICER,
        Roles.APPROVER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(summary = "The households of a review by their numbers", description = "It names nobody.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CaseList.class)))
    public Response households(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var round = rounds.existing(Parameters.id("id", id));
        reviewScope.requireReadable(round);
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(cases.of(round.id(), null, after, paging.rows()), Items::new, last -> List.of(last.id()));
    }

    @GET
    @Path("/{id}/what-if")
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.APPROVER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(
            summary = "What another standard would make of the recorded incomes of a review",
            description = "Nothing is changed by it.")
    public WhatIfView whatIf(
            @PathParam("id") String id,
            @Parameter(description = "Code of the other standard", required = true) @QueryParam("standard")
                    String standard) {
        var round = rounds.existing(Parameters.id("id", id));
        reviewScope.requireReadable(round);
        return trying.tried(round, Parameters.required("standard", standard));
    }

    /** For the API document. */
    private record CaseList(List<Case> items) {}

    @GET
    @Transactional
    @RolesAllowed({
        Roles.SURVEYOR,
        Roles.VILLAGE_HEAD,
        Roles.COMMUNE_OFFICER,
        Roles.APPROVER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "The reviews of a place and all below it",
            description = "By the day of their opening, with what is due and who is late; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundList.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree", required = true) @QueryParam("area")
                    String area,
            @Parameter(description = Parameters.TREE) @QueryParam("tree") String tree,
            @Parameter(description = "All by default") @QueryParam("year") String year,
            @Parameter(description = "true: only those that are not decided") @QueryParam("open") String open,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = year == null ? null : Parameters.year("year", year);
        var day = Parameters.tree(tree, asked);
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, Rounds.After::of).orElse(Rounds.After.NOTHING);
        return paging.answer(
                rounds.page(place.id(), day, asked, Parameters.flag("open", open, false), after, paging.rows()),
                page -> new Items<>(showing.show(page)),
                last -> List.of(last.openedOn(), last.id()));
    }

    /** For the API document. */
    private record RoundList(List<RoundView> items) {}

    @GET
    @Path("/changes")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.APPROVER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(summary = "Reviews of the caller's places that changed", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "review_round",
                Rounds.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, rounds.byIds(ids), round -> Change.of(round.id(), showing.show(round))));
    }

    /** For the API document. */
    private record RoundChanges(List<Change<RoundView>> items) {}
}
