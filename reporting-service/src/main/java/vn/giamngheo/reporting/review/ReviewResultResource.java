package vn.giamngheo.reporting.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.sheet.Remarks;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/review-results")
@Tag(name = "Reports")
public class ReviewResultResource {

    public static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.REVIEWS, Feed.REVIEWS_UNDER_WAY);

    @Inject
    ReportingReview reporting;

    @Inject
    AskedReview review;

    @Inject
    PublishedReview published;

    @Inject
    Latest latest;

    @Inject
    Dated dated;

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
            @BeanParam ReviewParameters parameters,
            @Parameter(description = ReviewParameters.FROM) @QueryParam("from") String from,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format,
            @Parameter(description = "1, 2 or 3: which form csv and xlsx hold, in its own columns") @QueryParam("form")
                    String form) {
        var asked = review.asked(parameters.asked("from", from));
        var table = TableFormat.asked(format, TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX);
        if (table == TableFormat.JSON) {
            return dated.answer(FEEDS, () -> reporting.report(asked.place(), asked.filter()));
        }
        var columns = FormTable.asked(form);
        return dated.answer(FEEDS, () -> table(asked, columns, table));
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
            @BeanParam ReviewParameters parameters,
            @Parameter(description = ReviewParameters.FROM) @QueryParam("from") String from,
            @Context Request request) {
        return latest.of(published, Latest.Asked.of(parameters.given("from", from)), request);
    }

    /** The total first, then the places below. */
    private Response table(AskedReview.Asked asked, FormTable form, TableFormat format) {
        var report = reporting.report(asked.place(), asked.filter());
        var locale = format.handedRoundIn(review.locale());
        var name = form.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + report.year();
        var all = Stream.concat(Stream.of(report.total()), report.places().stream())
                .toList();
        var caption = form.caption(review.about(asked).without(report.partial()));
        return Download.whole(format, name, caption, Remarks.after(form.headings()), locale, table -> {
            for (var row : form.rows(report.total())) {
                table.total(Remarks.after(row, report.partial()));
            }
            for (var result : report.places()) {
                for (var row : form.rows(result)) {
                    table.row(Remarks.after(row, report.partial()));
                }
            }
            for (var remark : form.remarks(all, locale)) {
                table.remark(remark);
            }
        });
    }
}
