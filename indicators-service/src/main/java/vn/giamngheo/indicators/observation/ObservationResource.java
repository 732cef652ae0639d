package vn.giamngheo.indicators.observation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/observations")
@Tag(name = "Observations", description = "Kết quả thực hiện chỉ tiêu: what was observed at a place over a period")
public class ObservationResource {

    @Inject
    RecordingObservation recording;

    @Inject
    Observations observations;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(summary = "Record what was observed")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ObservationView.class)))
    public Response observe(@NotNull @Valid ObservationRequest request) {
        var observation = recording.observe(request);
        return Created.at("/api/v1/observations/" + observation.id(), observation.view());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "An observation")
    public ObservationView get(@PathParam("id") String id) {
        var observation = observations
                .findByIdOptional(Parameters.id("id", id))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var area = places.byId(observation.areaId(), observation.periodTo()).orElseThrow();
        scope.require(area, observation.periodTo(), Where.request());
        return observation.view();
    }
}
