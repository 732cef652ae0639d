package vn.giamngheo.budget.contract;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a contract: the contract itself, amendments, minutes of acceptance …. */
@Path("/api/v1/contracts/{id}/acts")
@Tag(name = "Contracts")
public class ContractActsResource extends ActsResource {

    @Inject
    ContractScope contracts;

    @Override
    protected ActSubject subject() {
        return contracts;
    }
}
