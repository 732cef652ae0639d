package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A fact: what was reserved for a funding request that was cancelled is free again. Type {@code funding-release.v1}.
 *
 * @param id of the request
 * @param amount in đồng: what no contract had taken of it; may be zero
 * @param documentId the paper of the ledger; null when nothing was left
 */
public record FundingReleased(UUID id, LocalDate date, long amount, UUID documentId) implements EventData.Fact {

    public static final String TYPE = "funding-release.v1";
}
