package vn.giamngheo.reporting.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.duty.OwnPlaces;

/** Who is asked knows the question and answers for itself; who asks, and whoever is above, sees all answers. */
@ApplicationScoped
class InquiryScope {

    @Inject
    Inquiries inquiries;

    @Inject
    OwnPlaces own;

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    Inquiry readable(UUID id) {
        return inquiries
                .byId(id)
                .filter(inquiry -> inquiries.isSeen(inquiry.id()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Locked for whoever asks. @throws ProblemException as {@link #readable}; 403 for everybody else, 409 once withdrawn */
    Inquiry own(UUID id) {
        var seen = readable(id);
        own.require(seen.area(), seen.askedOn(), Where.request());
        inquiries.lock(id);
        var inquiry = inquiries.byId(id).orElseThrow();
        requireAsked(inquiry);
        return inquiry;
    }

    /** @throws ProblemException 409 once it is withdrawn */
    static void requireAsked(Inquiry inquiry) {
        if (inquiry.isWithdrawn()) {
            throw new ProblemException(InquiryProblem.INQUIRY_WITHDRAWN);
        }
    }

    /** @throws ProblemException 403 unless it is the caller's own answer, or the caller sees all of them */
    void requireAnswerReadable(Inquiry inquiry, InquiryAnswer answer) {
        if (!inquiries.isSeenWhole(inquiry.id())) {
            own.require(answer.area(), inquiry.askedOn(), Where.request());
        }
    }

    /** @throws ProblemException as {@link #readable}; 403 for whoever is only asked */
    Inquiry whole(UUID id) {
        var inquiry = readable(id);
        if (!inquiries.isSeenWhole(id)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN_PLACE,
                    Where.request(),
                    inquiry.area().code());
        }
        return inquiry;
    }
}
