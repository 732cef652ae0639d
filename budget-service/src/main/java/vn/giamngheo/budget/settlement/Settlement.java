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
                        .toList());
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
            Money total,
            List<PartView> parts) {}

    /** @param amount settled, in đồng */
    record PartView(String line, Source source, Nature nature, int originYear, Money amount) {}
}
