package vn.giamngheo.reporting.snapshot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.value.Days;

/** What a script fetches every night. */
@Path("/api/v1/reports/{report}/latest")
@Tag(name = "Snapshots", description = "Bản công bố: reports as they were published, for ever the same")
public class LatestResource {

    @Inject
    Catalogue catalogue;

    @Inject
    Snapshots snapshots;

    @Inject
    SnapshotScope snapshotScope;

    @Inject
    SnapshotAnswer answer;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR,
        Roles.DATA_RECIPIENT
    })
    @Operation(
            summary = "The newest snapshot of a report with these parameters",
            description =
                    "The parameters are those of the report's own route, with its defaults; on of disbursement, when"
                            + " it is left out, is the day of publishing. The ETag is the SHA-256 of the bytes: 304 while the"
                            + " newest one says the same. Nothing is added up for it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Object.class)))
    public Response latest(
            @Parameter(description = "The last segment of its route") @PathParam("report") String report,
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @QueryParam("year") String year,
            @QueryParam("tree") String tree,
            @QueryParam("on") String on,
            @QueryParam("from") String from,
            @QueryParam("asOf") String asOf,
            @QueryParam("basis") String basis,
            @QueryParam("programme") String programme,
            @QueryParam("standard") String standard,
            @QueryParam("kind") String kind,
            @Context Request request) {
        var published = catalogue.find(report).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        catalogue.requireReader(published, caller::hasRole);
        var given = new LinkedHashMap<String, String>();
        given.put("area", area);
        given.put("year", year);
        given.put("tree", tree);
        given.put("on", on);
        given.put("from", from);
        given.put("asOf", asOf);
        given.put("basis", basis);
        given.put("programme", programme);
        given.put("standard", standard);
        given.put("kind", kind);
        given.values().removeIf(value -> value == null);
        return answer.to(request, newest(published, given));
    }

    private Snapshot newest(PublishedReport report, Map<String, String> given) {
        requireKnown(report, given);
        var question = report.ask(new Given(given, Days.today()));
        var newest = snapshots
                .latest(report.name(), question.settled())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        snapshotScope.requireWhole(newest, Where.parameter("area"));
        return newest;
    }

    private static void requireKnown(PublishedReport report, Map<String, String> given) {
        given.keySet().stream()
                .filter(name -> !report.parameters().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ProblemException(CommonProblem.UNKNOWN_PARAMETER, Where.parameter(name), name);
                });
    }
}
