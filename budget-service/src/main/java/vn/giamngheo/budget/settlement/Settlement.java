package vn.giamngheo.budget.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.SettlementRecorded;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A budget year of a holder and a programme that is settled and closed.
 *
 * @param adjusts the settlement that it puts right; null for the first one of the year
 * @param adjustedBy the one that has put it right; null while it is in force
 * @param parts what was settled, by purpose, in đồng
 */
public record Settlement(
        UUID id,
        String programmeCode,
        Holder holder,
        int year,
        LocalDate date,
        UUID actId,
        String actNumber,
        String note,
        UUID adjusts,
        UUID adjustedBy,
        Map<Purpose, Money> parts) {

    Money total() {
        return Money.sum(parts.values());
    }

    SettlementRecorded fact() {
        return new SettlementRecorded(
                id,
                programmeCode,
                new PostingsRecorded.Holder(holder.kind(), holder.id()),
                year,
                date,
                actNumber,
                parts.entrySet().stream()
                        .map(part -> new SettlementRecorded.Part(
                                part.getKey().lineCode(),
                                part.getKey().source().wireName(),
                                part.getKey().nature().wireName(),
                                part.getKey().originYear(),
                                part.getValue().dong()))
                        .toList(),
                adjusts);
    }

    View view(Act act) {
        return new View(
                id,
                programmeCode,
                year,
                date,
                new DocumentView.HolderView(holder.kind(), holder.id()),
                act,
                note,
                adjusts,
                adjustedBy,
                total(),
                parts.entrySet().stream()
                        .map(part -> new PartView(
                                part.getKey().lineCode(),
                                part.getKey().source(),
                                part.getKey().nature(),
                                part.getKey().originYear(),
                                part.getValue()))
                        .toList());
    }

    /** As it is read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            String programme,
            int year,
            LocalDate date,
            DocumentView.HolderView holder,
            Act act,
            String note,
            UUID adjusts,
            UUID adjustedBy,
            Money total,
            List<PartView> parts) {}

    /** @param amount settled, in đồng */
    record PartView(String line, Source source, Nature nature, int originYear, Money amount) {}
}
