package vn.giamngheo.indicators.standard;

import io.quarkus.security.Authenticated;
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
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.classification.Means;
import vn.giamngheo.indicators.classification.Settlement;
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

@Path("/api/v1/poverty-standards")
@Tag(
        name = "Poverty standards",
        description = "Chuẩn nghèo: lines, thresholds and indicators by which households are poor, and since when")
public class StandardResource {

    @Inject
    AddingStandard adding;

    @Inject
    ChangingStandard changing;

    @Inject
    ExtendingStandard extending;

    @Inject
    TryingStandard trying;

    @Inject
    ShowingStandards showing;

    @Inject
    Standards standards;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Add a standard of the nation or of a province",
            description = "With what is known of it. A province's own lines are above the nation's.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandardView.class)))
    public Response add(@NotNull @Valid StandardRequest request) {
        var standard = adding.add(request);
        return Created.at("/api/v1/poverty-standards/" + standard.id(), showing.show(standard));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Complete or correct what a standard says",
            description = "As a whole; its code, place and first day stay.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandardView.class)))
    public Response change(@PathParam("id") String id, @NotNull @Valid StandardRequest request) {
        return Response.ok(showing.show(changing.change(Parameters.id("id", id), request)))
                .build();
    }

    @POST
    @Path("/{id}/extensions")
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Let a standard hold longer, by an act")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandardView.class)))
    public Response extend(@PathParam("id") String id, @NotNull @Valid ExtensionRequest request) {
        var standard = extending.extend(Parameters.id("id", id), request);
        return Created.at("/api/v1/poverty-standards/" + standard.id(), showing.show(standard));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Authenticated
    @Operation(summary = "A standard")
    public StandardView get(@PathParam("id") String id) {
        return showing.show(standards.existing(Parameters.id("id", id)));
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(
            summary = "Standards, by their first day",
            description = "With area those that hold there on the day, today by default: the nation's, and its"
                    + " province's own. Else all; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandardList.class)))
    public Response list(
            @Parameter(description = "Code of a place on the day") @QueryParam("area") String area,
            @QueryParam("on") String on,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        if (area == null) {
            return all(on, Paging.asked(uri, limit, cursor));
        }
        var day = Parameters.date("on", on, Days.today());
        var place = scope.named(Parameters.areaCode("area", area), day, "area");
        return Response.ok(new Items<>(showing.show(standards.inForce(place.id(), day))))
                .build();
    }

    private Response all(String on, Paging paging) {
        if (on != null) {
            throw new ProblemException(CommonProblem.MISSING_PARAMETER, Where.parameter("area"), "area");
        }
        var after = paging.after(2, After::of).orElse(After.NOTHING);
        return paging.answer(
                standards.page(after.validFrom(), after.code(), paging.rows()),
                page -> new Items<>(showing.show(page)),
                last -> List.of(last.validFrom(), last.code()));
    }

    /** The last standard of the page before. */
    private record After(LocalDate validFrom, String code) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), "");

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), keys.get(1));
        }
    }

    /** For the API document. */
    private record StandardList(List<StandardView> items) {}

    @GET
    @Path("/{id}/classification")
    @Transactional
    @Authenticated
    @Operation(
            summary = "What a standard would make of a household",
            description = "By its income or its points of sheet B1, and what it lacks. Nothing is stored.")
    public TrialView trial(
            @PathParam("id") String id,
            @Parameter(description = "rural or urban", required = true) @QueryParam("settlement") String settlement,
            @Parameter(description = "đồng of a person and month") @QueryParam("monthlyIncome") String monthlyIncome,
            @Parameter(description = "Points of sheet B1, in the place of the income") @QueryParam("b1Score")
                    String b1Score,
            @Parameter(description = "Codes of the indicators that the household lacks, joined by commas")
                    @QueryParam("lacking")
                    String lacking) {
        return trying.tried(
                Parameters.id("id", id), settlement(settlement), means(monthlyIncome, b1Score), codes(lacking));
    }

    private static Settlement settlement(String asked) {
        try {
            return Settlement.ofWireName(Parameters.required("settlement", asked));
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(
                    CommonProblem.UNKNOWN_CODE, Where.parameter("settlement"), asked, "[rural, urban]");
        }
    }

    private static Means means(String monthlyIncome, String b1Score) {
        if ((monthlyIncome == null) == (b1Score == null)) {
            throw new ProblemException(IndicatorsProblem.INCOME_OR_POINTS, Where.parameter("monthlyIncome"));
        }
        return monthlyIncome == null
                ? new Means.B1Score((int) Math.min(Parameters.whole("b1Score", b1Score), Integer.MAX_VALUE))
                : new Means.MonthlyIncome(Money.of(Parameters.whole("monthlyIncome", monthlyIncome)));
    }

    private static Set<String> codes(String lacking) {
        return lacking == null ? Set.of() : new TreeSet<>(List.of(lacking.split(",", -1)));
    }

    @GET
    @Path("/changes")
    @Transactional
    @Authenticated
    @Operation(summary = "Standards that were added or changed", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandardChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.all(
                "poverty_standard",
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(
                        ids, standards.byIds(ids), standard -> Change.of(standard.id(), showing.show(standard))));
    }

    /** For the API document. */
    private record StandardChanges(List<Change<StandardView>> items) {}
}
