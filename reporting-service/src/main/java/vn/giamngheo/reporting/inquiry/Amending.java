package vn.giamngheo.reporting.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Gives those who are asked more time, or asks no more: what was answered stays. */
@ApplicationScoped
class Amending {

    @Inject
    InquiryScope scope;

    @Inject
    Inquiries inquiries;

    @Inject
    Acts acts;

    /** @throws ProblemException as {@link InquiryScope#own}; 422 unless it is later, and still to come */
    Inquiry extend(UUID id, ExtensionRequest request) {
        var inquiry = scope.own(id);
        var dueAt = request.dueAt().toInstant();
        if (!dueAt.isAfter(Instant.now())) {
            throw new ProblemException(
                    InquiryProblem.DUE_IN_THE_PAST,
                    Where.body("/dueAt"),
                    DueWords.of(request.dueAt().toInstant()));
        }
        if (!dueAt.isAfter(inquiry.dueAt())) {
            throw new ProblemException(
                    InquiryProblem.DUE_NOT_LATER,
                    Where.body("/dueAt"),
                    DueWords.of(dueAt),
                    DueWords.of(inquiry.dueAt()));
        }
        inquiries.extend(inquiry, dueAt, request.reason().strip(), recorded(request.act(), id));
        return inquiries.byId(id).orElseThrow();
    }

    /** @throws ProblemException as {@link InquiryScope#own} */
    Inquiry withdraw(UUID id, WithdrawalRequest request) {
        scope.own(id);
        inquiries.withdraw(id, request.reason().strip(), recorded(request.act(), id));
        return inquiries.byId(id).orElseThrow();
    }

    private UUID recorded(Act act, UUID id) {
        return act == null ? null : acts.record(act, ActRole.AMENDMENT, new Subject(Issuing.SUBJECT, id));
    }
}
