package vn.giamngheo.budget.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.operation.Operator;

@Path("/api/v1/operations/{service}/balances")
@Tag(name = "Operations")
public class BalanceResource {

    @Inject
    BalanceCheck check;

    @Inject
    Operator operator;

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Whether the balances of the ledger equal its postings",
            description = "Adds all postings up again; shows up to 200 balances that differ. None is well.")
    public BalanceCheck.Result compare(@PathParam("service") String service) {
        operator.require(service);
        return check.run();
    }
}
