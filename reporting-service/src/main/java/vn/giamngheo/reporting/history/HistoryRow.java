package vn.giamngheo.reporting.history;

import java.time.LocalDate;
import java.util.UUID;

/** A posting that crosses the border of a place with its agencies, with what its paper says. */
public record HistoryRow(
        UUID documentId,
        String kind,
        LocalDate date,
        String actNumber,
        String issuedOn,
        String decision,
        Integer revision,
        UUID reversesId,
        String note,
        boolean receives,
        String giverKind,
        UUID giverId,
        String giverCode,
        String giverName,
        String receiverKind,
        UUID receiverId,
        String receiverCode,
        String receiverName,
        String source,
        String nature,
        int originYear,
        long amount) {

    /** How much more the place has afterwards. */
    long change() {
        return receives ? amount : Math.negateExact(amount);
    }

    AllocationHistory.Entry entry(long total) {
        return new AllocationHistory.Entry(
                documentId,
                kind,
                date,
                actNumber,
                issuedOn,
                decision,
                revision,
                reversesId,
                note,
                receives ? "in" : "out",
                party(giverKind, giverId, giverCode, giverName),
                party(receiverKind, receiverId, receiverCode, receiverName),
                source,
                nature,
                originYear,
                amount,
                total);
    }

    private static AllocationHistory.Party party(String kind, UUID id, String code, String name) {
        return id == null ? null : new AllocationHistory.Party(kind, id, code, name);
    }
}
