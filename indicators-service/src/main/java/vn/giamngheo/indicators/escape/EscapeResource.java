package vn.giamngheo.indicators.escape;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/escape-registrations")
@Tag(
        name = "Escape register",
        description =
                "Sổ đăng ký thoát nghèo: households that mean to leave poverty in a year, and what became of them."
                        + " People are shown as far as a role needs them, and each look is logged")
public class EscapeResource {

    /** More than a commune has. */
    private static final int MOST_LINES = 10_000;

    private static final String STANDARD = "Code of the poverty standard; all by default";
    private static final String OUTCOME = "escaped, near_poor, not_escaped, left or open; all by default";

    @Inject
    RegisteringEscape registering;

    @Inject
    FindingStandards standards;

    @Inject
    ChangingEscape changing;

    @Inject
    ShowingEscapes showing;

    @Inject
    Escapes escapes;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @Inject
    HttpServerRequest request;

    @POST
    @Idempotent
    @RolesAllowed({Roles.VILLAGE_HEAD, Roles.COMMUNE_OFFICER})
    @Operation(
            summary = "Register a household to escape poverty in a year",
            description = "One that is poor or near-poor on the day. Why it is poor is known of the household, what it"
                    + " lacks of reviews, and what becomes of it of decisions; none of it is sent.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegisteredEscape.class)))
    public Response register(@NotNull @Valid EscapeRequest body) {
        var registered = registering.register(body);
        return Created.at("/api/v1/escape-registrations/" + registered.id(), registered);
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
    @Operation(summary = "A registered household, as far as the caller may see its people")
    public EscapeView get(@PathParam("id") String id) {
        var row = escapes.existing(Parameters.id("id", id));
        scope.requireRecordedReadable(row.villageId(), row.countedOn(), Where.request());
        return showing.show(row);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.VILLAGE_HEAD, Roles.COMMUNE_OFFICER})
    @Operation(summary = "Change what is planned for a registered household", description = "The plan as a whole.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EscapeView.class)))
    public Response change(@PathParam("id") String id, @NotNull @Valid EscapePlan plan) {
        return Response.ok(showing.show(changing.change(Parameters.id("id", id), plan)))
                .build();
    }

    @POST
    @Path("/{id}/withdrawals")
    @Idempotent
    @RolesAllowed(Roles.COMMUNE_OFFICER)
    @Operation(
            summary = "Withdraw a household that was registered by mistake",
            description = "It stays readable at its address and no longer counts.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegisteredEscape.class)))
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid EscapeWithdrawal withdrawal) {
        return Response.ok(changing.withdraw(Parameters.id("id", id), withdrawal.reason()))
                .build();
    }

    /** Why a household that was registered is not. */
    record EscapeWithdrawal(@NotBlank @Size(max = 300) String reason) {}

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
            summary = "The households of a place and below it that are registered for a year",
            description = "By village and number, without those that were withdrawn; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EscapeList.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree", required = true) @QueryParam("area")
                    String area,
            @Parameter(required = true) @QueryParam("year") String year,
            @Parameter(description = STANDARD) @QueryParam("standard") String standard,
            @Parameter(description = OUTCOME) @QueryParam("outcome") String outcome,
            @Parameter(description = Parameters.TREE) @QueryParam("tree") String tree,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var filter = filter(area, year, standard, outcome, tree);
        var paging = Paging.asked(uri, limit, cursor).settling("tree", filter.tree());
        var after = paging.after(3, Escapes.After::of).orElse(Escapes.After.NOTHING);
        return paging.answer(
                escapes.page(filter, after, paging.rows()),
                page -> new Items<>(showing.show(page)),
                last -> List.of(last.villageId(), last.code(), last.id()));
    }

    /** For the API document. */
    private record EscapeList(List<EscapeView> items) {}

    @GET
    @Path("/export")
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
            summary = "The register of a place as a table",
            description = "The same households, in csv, ndjson or xlsx, up to 10,000.")
    public Response export(
            @Parameter(description = "Code of the place on the day of the tree", required = true) @QueryParam("area")
                    String area,
            @Parameter(required = true) @QueryParam("year") String year,
            @Parameter(description = STANDARD) @QueryParam("standard") String standard,
            @Parameter(description = OUTCOME) @QueryParam("outcome") String outcome,
            @Parameter(description = Parameters.TREE) @QueryParam("tree") String tree,
            @Parameter(description = "csv by default") @QueryParam("format") String format) {
        var table = TableFormat.asked(format, TableFormat.CSV, TableFormat.NDJSON, TableFormat.XLSX);
        var filter = filter(area, year, standard, outcome, tree);
        var lines = showing.show(whole(filter));
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var caption = EscapeTable.caption(place(area, filter.tree()), filter.year(), filter.tree());
        return Download.of(table, "escape-register-" + filter.year(), caption, EscapeTable.HEADINGS, locale, rows -> {
            for (var line : lines) {
                rows.row(table == TableFormat.XLSX ? EscapeTable.rowInWords(line) : EscapeTable.row(line));
            }
        });
    }

    private List<EscapeRow> whole(Escapes.Filter filter) {
        var rows = escapes.page(filter, Escapes.After.NOTHING, MOST_LINES + 1);
        if (rows.size() > MOST_LINES) {
            throw new ProblemException(IndicatorsProblem.REGISTER_TOO_LONG, Where.parameter("area"), MOST_LINES);
        }
        return rows;
    }

    private Escapes.Filter filter(String area, String year, String standard, String outcome, String tree) {
        var asked = Parameters.year("year", year);
        var day = Parameters.tree(tree, asked);
        return new Escapes.Filter(place(area, day).id(), day, asked, standard(standard), outcome(outcome));
    }

    private Place place(String area, LocalDate day) {
        return scope.asked(Parameters.areaCode("area", area), day, "area");
    }

    private String standard(String asked) {
        if (asked != null && standards.byCode(asked).isEmpty()) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("standard"), asked, "");
        }
        return asked;
    }

    private static Outcome outcome(String asked) {
        return asked == null
                ? null
                : Arrays.stream(Outcome.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                CommonProblem.UNKNOWN_CODE,
                                Where.parameter("outcome"),
                                asked,
                                "[escaped, near_poor, not_escaped, left, open]"));
    }
}
