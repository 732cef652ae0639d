package vn.giamngheo.budget.funding;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.events.FundingReleased;
import vn.giamngheo.platform.value.Money;

/**
 * What was answered to a funding request.
 *
 * @param reason why it was refused; null when the money is reserved
 * @param documentId the paper that reserves it; null when it was refused
 * @param release what became free when the request was taken back; null until then
 */
public record Answer(
        UUID id, LocalDate date, String outcome, FundingDecided.Reason reason, UUID documentId, Release release) {

    /** @param documentId null when nothing was left */
    public record Release(LocalDate date, Money amount, UUID documentId) {}

    static Answer committed(UUID id, LocalDate date, UUID document) {
        return new Answer(id, date, FundingDecided.COMMITTED, null, document, null);
    }

    static Answer refused(UUID id, LocalDate date, FundingDecided.Reason reason) {
        return new Answer(id, date, FundingDecided.REFUSED, reason, null, null);
    }

    boolean isCommitted() {
        return outcome.equals(FundingDecided.COMMITTED);
    }

    FundingDecided decided() {
        return new FundingDecided(id, date, outcome, reason, documentId);
    }

    FundingReleased released() {
        return new FundingReleased(id, release.date(), release.amount().dong(), release.documentId());
    }
}
