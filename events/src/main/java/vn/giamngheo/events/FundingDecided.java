package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A fact: the ledger's answer to a funding request. Type {@code funding-decision.v1}.
 *
 * @param id of the request, which is answered once
 * @param outcome {@code committed} or {@code refused}
 * @param reason why it was refused; null when the money is reserved
 * @param documentId the paper of the ledger that reserves the money; null when it was refused
 */
public record FundingDecided(UUID id, LocalDate date, String outcome, Reason reason, UUID documentId)
        implements EventData.Fact {

    public static final String TYPE = "funding-decision.v1";
    public static final String COMMITTED = "committed";
    public static final String REFUSED = "refused";

    /**
     * @param code a stable name, such as {@code insufficient-balance}
     * @param vi the same in words, in Vietnamese
     * @param en the same in words, in English
     */
    public record Reason(String code, String vi, String en) {}
}
