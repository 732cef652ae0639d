package vn.giamngheo.reporting.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.reporting.snapshot.Attempt;

/** Issues what was tried before, in the transaction of its key. */
@Edge
@ApplicationScoped
class StoringInquiry {

    @Inject
    Issuing issuing;

    @Inject
    Attempt attempt;

    /** @param request what the key is held against */
    @Idempotent
    Response issue(InquiryRequest request) {
        var inquiry = issuing.issue(request);
        attempt.drafts();
        return Created.at("/api/v1/inquiries/" + inquiry.id(), inquiry);
    }
}
