package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of one contract. Type {@code contract.v1}. Who is paid stays in the ledger's service; what is committed,
 * advanced and paid under it is told by postings that name it.
 *
 * @param holder whose money it binds; after a handover the successor
 * @param payeeKind {@code contractor} or {@code community}
 * @param value in đồng, as last amended
 * @param advanceLimit in đồng, the most that may be advanced and not cleared; null where none is stated
 * @param state {@code open}, {@code completed} or {@code terminated}
 * @param workId the work that it is for; null where none is named
 * @param fundingRequestId the funding request whose reserved money it takes; null where there is none
 */
public record ContractState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String programmeCode,
        String number,
        LocalDate signedOn,
        PostingsRecorded.Holder holder,
        String payeeKind,
        long value,
        Long advanceLimit,
        String state,
        UUID workId,
        List<Stage> stages,
        UUID fundingRequestId)
        implements EventData.State {

    public static final String TYPE = "contract.v1";

    /** A contract without a funding request. */
    public ContractState(
            UUID id,
            int eventVersion,
            boolean deleted,
            String programmeCode,
            String number,
            LocalDate signedOn,
            PostingsRecorded.Holder holder,
            String payeeKind,
            long value,
            Long advanceLimit,
            String state,
            UUID workId,
            List<Stage> stages) {
        this(
                id,
                eventVersion,
                deleted,
                programmeCode,
                number,
                signedOn,
                holder,
                payeeKind,
                value,
                advanceLimit,
                state,
                workId,
                stages,
                null);
    }

    /**
     * @param amount planned, in đồng
     * @param dueOn null where no day is stated
     * @param accepted in đồng, by minutes so far
     */
    public record Stage(int number, long amount, LocalDate dueOn, long accepted) {}
}
