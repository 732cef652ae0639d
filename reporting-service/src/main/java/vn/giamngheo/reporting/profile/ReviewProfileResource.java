package vn.giamngheo.reporting.profile;

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
import java.util.Set;
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
import vn.giamngheo.reporting.review.AskedReview;
import vn.giamngheo.reporting.review.ReviewParameters;
import vn.giamngheo.reporting.review.ReviewResultResource;
import vn.giamngheo.reporting.sheet.Remarks;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/review-profiles")
@Tag(name = "Reports")
public class ReviewProfileResource {

    static final Set<Feed> FEEDS = ReviewResultResource.FEEDS;

    @Inject
    ReportingProfile reporting;

    @Inject
    AskedReview review;

    @Inject
    PublishedProfile published;

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
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Forms 4 to 10, 12 and 13: what poor and near-poor households are like",
            description =
                    "What they lack, why they are poor, to which groups and peoples they belong, on the last day of"
                            + " the reviews; for the place and for those directly below it, added up from villages. Groups"
                            + " overlap, and a household may have several causes. It knows no household. "
                            + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProfileReport.class)))
    public Response get(
            @BeanParam ReviewParameters parameters,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format,
            @Parameter(description = "4 to 10, 12 or 13: which form csv and xlsx hold, in its own columns")
                    @QueryParam("form")
                    String form) {
        var asked = review.asked(parameters.asked());
        var table = TableFormat.asked(format, TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX);
        if (table == TableFormat.JSON) {
            return dated.answer(FEEDS, () -> reporting.report(asked.place(), asked.filter(), null));
        }
        var columns = ProfileTable.asked(form);
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
        Roles.INTEGRATOR
    })
    @Operation(summary = "The newest snapshot of it", description = Latest.DESCRIPTION)
    public Response latest(@BeanParam ReviewParameters parameters, @Context Request request) {
        return latest.of(published, Latest.Asked.of(parameters.given()), request);
    }

    /** The total first, then the places below. */
    private Response table(AskedReview.Asked asked, ProfileTable form, TableFormat format) {
        var report = reporting.report(asked.place(), asked.filter(), null);
        var name = "form-" + form.number() + "-" + report.year();
        var caption = form.caption(review.about(asked).without(report.partial()));
        return Download.whole(
                format, name, caption, Remarks.after(form.headings(report.total())), review.locale(), table -> {
                    for (var row : form.rows(report.total(), report.total())) {
                        table.total(Remarks.after(row, report.partial()));
                    }
                    for (var place : report.places()) {
                        for (var row : form.rows(place, report.total())) {
                            table.row(Remarks.after(row, report.partial()));
                        }
                    }
                });
    }
}
