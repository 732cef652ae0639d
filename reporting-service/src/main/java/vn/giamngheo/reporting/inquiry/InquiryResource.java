package vn.giamngheo.reporting.inquiry;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.snapshot.Attempt;

@Path("/api/v1/inquiries")
@Tag(name = "Inquiries", description = "Báo cáo chuyên đề, đột xuất: reports that are asked for out of turn")
public class InquiryResource {

    @Inject
    Issuing issuing;

    @Inject
    StoringInquiry storing;

    @Inject
    Attempt attempt;

    @Inject
    Amending amending;

    @Inject
    Answering answering;

    @Inject
    Tabulating tabulating;

    @Inject
    BoundFigures figures;

    @Inject
    Inquiries inquiries;

    @Inject
    InquiryScope inquiryScope;

    @Inject
    LineNames names;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @RolesAllowed({Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Ask places below for a report with columns of its own",
            description =
                    "By the place itself, with its act, due time and cut-off. Columns may be bound to an indicator or to"
                            + " a figure of a report, which is asked once for the place itself.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Inquiry.class)))
    public Response issue(@NotNull @Valid InquiryRequest request) {
        attempt.make(() -> {
            issuing.tryOut(request);
            return List.of();
        });
        return storing.issue(request);
    }

    @POST
    @Path("/{id}/extensions")
    @Idempotent
    @RolesAllowed({Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(summary = "Give those who are asked more time", description = "By whoever asks, with the reason.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Inquiry.class)))
    public Response extend(@PathParam("id") String id, @NotNull @Valid ExtensionRequest request) {
        return Response.ok(amending.extend(Parameters.id("id", id), request)).build();
    }

    @POST
    @Path("/{id}/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Ask no more",
            description = "By whoever asks, with the reason. What was answered stays; nothing more is answered.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Inquiry.class)))
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid WithdrawalRequest request) {
        return Response.ok(amending.withdraw(Parameters.id("id", id), request)).build();
    }

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
            summary = "What a place and all below it ask, or are asked",
            description = "With area=VN all. As they were issued; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InquiryItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, InquiryResource::after).orElse(Inquiries.After.NOTHING);
        return paging.answer(
                inquiries.page(place, day, after, paging.rows()),
                page -> new Items<>(page.stream().map(Inquiries.Listed::inquiry).toList()),
                last -> List.of(last.issuedAt(), last.inquiry().id()));
    }

    private static Inquiries.After after(List<String> keys) {
        return new Inquiries.After(Paging.moment(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    /** For the API document. */
    private record InquiryItems(List<Inquiry> items) {}

    @GET
    @Path("/{id}")
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
    @Operation(summary = "What is asked")
    public Inquiry get(@PathParam("id") String id) {
        return inquiryScope.readable(Parameters.id("id", id));
    }

    @GET
    @Path("/{id}/answers/{areaId}")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "What a place has answered, with what bound columns say now",
            description = "For the place itself and for whoever asks.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InquiryAnswer.class)))
    public Response answer(@PathParam("id") String id, @PathParam("areaId") String areaId) {
        return Response.ok(prefilled(id, areaId)).build();
    }

    private InquiryAnswer prefilled(String id, String areaId) {
        var inquiry = inquiryScope.readable(Parameters.id("id", id));
        var answer = inquiries
                .answer(inquiry, Parameters.id("areaId", areaId))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        inquiryScope.requireAnswerReadable(inquiry, answer);
        return answer.with(figures.of(inquiry, answer.area()));
    }

    @PUT
    @Path("/{id}/answers/{areaId}")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Answer for a place, or answer anew",
            description =
                    "As a whole, by the place itself. All that is wrong is told at once. What was answered before is kept.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InquiryAnswer.class)))
    public Response write(
            @PathParam("id") String id, @PathParam("areaId") String areaId, @NotNull @Valid AnswerRequest request) {
        return Response.ok(answering.answer(Parameters.id("id", id), Parameters.id("areaId", areaId), request))
                .build();
    }

    @GET
    @Path("/{id}/answers/{areaId}/sheet")
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "The answer of a place as a workbook to fill in and to send to /inquiries/imports",
            description = "With what was answered, else with what bound columns say. format is xlsx or csv.")
    public Response sheet(
            @PathParam("id") String id,
            @PathParam("areaId") String areaId,
            @QueryParam("format") String format,
            @Context HttpHeaders headers) {
        var inquiry = inquiryScope.readable(Parameters.id("id", id));
        var answer = prefilled(id, areaId);
        return Download.of(
                TableFormat.asked(format, TableFormat.XLSX, TableFormat.CSV),
                "inquiry-" + answer.area().code(),
                InquirySheet.HEADINGS,
                Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                table -> InquirySheet.write(inquiry, answer, table));
    }

    @GET
    @Path("/{id}/table")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "All answers together, and who is missing",
            description =
                    "For whoever asks and all above. format is json, csv or xlsx; the files hold who is missing with"
                            + " empty columns, the workbook totals of what adds.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InquiryTable.class)))
    public Response table(
            @PathParam("id") String id, @QueryParam("format") String format, @Context HttpHeaders headers) {
        var asked = TableFormat.asked(format, TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX);
        var inquiry = inquiryScope.whole(Parameters.id("id", id));
        var table = tabulating.table(inquiry);
        return asked == TableFormat.JSON
                ? Response.ok(table).build()
                : Download.whole(
                        asked,
                        "inquiry",
                        InquirySheet.caption(inquiry, names.onPaper()),
                        InquirySheet.headings(table),
                        Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                        rows -> InquirySheet.write(table, asked == TableFormat.XLSX, rows));
    }
}
