package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A fact: a livelihood project asks the ledger to reserve money of a holder. Type {@code funding-request.v1}. All facts
 * about one request have its id, and there is at most one of each type.
 *
 * @param projectId the livelihood project
 * @param date of the request
 * @param holder whose money is asked for
 */
public record FundingRequested(
        UUID id, UUID projectId, String programmeCode, LocalDate date, PostingsRecorded.Holder holder, List<Part> parts)
        implements EventData.Fact {

    public static final String TYPE = "funding-request.v1";

    /**
     * @param source {@code central}, {@code province}, {@code district} or {@code commune}
     * @param nature {@code investment}, {@code recurrent} or {@code not_stated}
     * @param originYear the budget year that the money was first given in
     * @param spendingYear the budget year in which it is used
     * @param amount in đồng, above zero
     */
    public record Part(String lineCode, String source, String nature, int originYear, int spendingYear, long amount) {}
}
