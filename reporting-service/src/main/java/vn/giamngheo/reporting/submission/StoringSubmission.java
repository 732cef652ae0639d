package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.reporting.snapshot.Attempt;

/** Stores figures that were frozen before, in the transaction of its key. */
@Edge
@ApplicationScoped
class StoringSubmission {

    @Inject
    Drafting drafting;

    @Inject
    Writing writing;

    @Inject
    Submissions submissions;

    @Inject
    ShowingSubmissions showing;

    @Inject
    Attempt attempt;

    /** @param request what the key is held against */
    @Idempotent
    Response draft(DraftRequest request) {
        return created(drafting.draft(request, attempt.drafts()));
    }

    @Idempotent
    Response correct(UUID id, CorrectionRequest request) {
        return created(drafting.correct(id, request, attempt.drafts()));
    }

    @Idempotent
    Response refreeze(UUID id) {
        writing.refreeze(id, attempt.drafts());
        return Response.ok(view(id)).build();
    }

    private Response created(UUID id) {
        return Created.at("/api/v1/submissions/" + id, view(id));
    }

    private SubmissionView view(UUID id) {
        return showing.show(submissions.byId(id).orElseThrow());
    }
}
