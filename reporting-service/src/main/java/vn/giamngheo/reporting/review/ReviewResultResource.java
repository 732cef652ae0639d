package vn.giamngheo.reporting.review;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/review-results")
@Tag(name = "Reports")
public class ReviewResultResource {

    static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.REVIEWS);
    private static final Set<String> KINDS = Set.of("yearly", "regular", "ad_hoc");

    @Inject
    ReportingReview reporting;

    @Inject
    Scope scope;

    @Inject
    PublishedReview published;

    @Inject
    Latest latest;

    @Inject
    Dated dated;

    @Inject
    HttpServerRequest request;

    @GET
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR,
        Roles.DATA_RECIPIENT
    })
    @Operation(
            summary = "Forms 1, 2 and 3: what the household reviews of a year found",
            description =
                    "Counts in households and in persons, for the place and for those directly below it: those of a"
                            + " published total where there is one that is not preliminary, else the sum of what is below;"
                            + " published says which. What it leaves blank is null, not 0. Rates are made of sums of the places that"
                            + " state both figures. It knows no household. "
                            + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewReport.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Of the reviews") @QueryParam("year") String year,
            @Parameter(description = "Code of the poverty standard", required = true) @QueryParam("standard")
                    String standard,
            @Parameter(description = "yearly, regular or ad_hoc; yearly by default") @QueryParam("kind") String kind,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format,
            @Parameter(description = "1, 2 or 3: which form csv and xlsx hold, in its own columns") @QueryParam("form")
                    String form) {
        var asked = Parameters.year("year", year);
        var day = Parameters.date("tree", tree, Period.year(asked).to());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        var filter =
                new ResultRows.Filter(place.id(), day, asked, kind(kind), Parameters.required("standard", standard));
        var table = TableFormat.asked(format, TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX);
        if (table == TableFormat.JSON) {
            return dated.answer(FEEDS, () -> reporting.report(place, filter));
        }
        var columns = FormTable.asked(form);
        return dated.answer(FEEDS, () -> table(reporting.report(place, filter), columns, table));
    }

    @GET
    @Path("/latest")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR,
        Roles.DATA_RECIPIENT
    })
    @Operation(summary = "The newest snapshot of it", description = Latest.DESCRIPTION)
    public Response latest(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Of the reviews") @QueryParam("year") String year,
            @Parameter(description = "Code of the poverty standard", required = true) @QueryParam("standard")
                    String standard,
            @Parameter(description = "yearly, regular or ad_hoc; yearly by default") @QueryParam("kind") String kind,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Context Request request) {
        var asked = new Latest.Asked()
                .with("area", area)
                .with("year", year)
                .with("standard", standard)
                .with("kind", kind)
                .with("tree", tree);
        return latest.of(published, asked, request);
    }

    /** The total first, then the places below. */
    private Response table(ReviewReport report, FormTable form, TableFormat format) {
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var name = form.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + report.year();
        var all = Stream.concat(Stream.of(report.total()), report.places().stream())
                .toList();
        return Download.of(format, name, form.headings(), locale, table -> {
            for (var result : all) {
                for (var row : form.rows(result)) {
                    table.row(row);
                }
            }
            for (var remark : form.remarks(all, locale)) {
                table.row(remark);
            }
        });
    }

    static String kind(String asked) {
        if (asked != null && !KINDS.contains(asked)) {
            throw new ProblemException(
                    CommonProblem.UNKNOWN_CODE, Where.parameter("kind"), asked, "[yearly, regular, ad_hoc]");
        }
        return asked == null ? "yearly" : asked;
    }
}
