package vn.giamngheo.platform.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.event.Fingerprints;
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
            description = "Owner and copies of a topic must agree when no event is under way.")
    public Items<Fingerprints.Fingerprint> all(@PathParam("service") String service) {
        operator.require(service);
        return new Items<>(fingerprints.all());
    }
}
