package vn.giamngheo.platform.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.event.Fingerprint;
import vn.giamngheo.platform.event.Fingerprints;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Items;

@Path("/api/v1/operations/{service}/fingerprints")
@Tag(name = "Operations")
public class FingerprintResource {

    @Inject
    Fingerprints fingerprints;

    @Inject
    Operator operator;

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "What this service has of each topic, as a count and a hash",
            description = "Owner and copies of a topic must agree when no event is under way. The gateway's"
                    + " /api/v1/operations/reconciliation compares them all.")
    public Items<Fingerprint> all(@PathParam("service") String service) {
        operator.require(service);
        try {
            return new Items<>(fingerprints.all());
        } catch (KafkaException silent) {
            throw new ProblemException(CommonProblem.SERVICE_UNAVAILABLE, Where.request(), "Kafka");
        }
    }
}
