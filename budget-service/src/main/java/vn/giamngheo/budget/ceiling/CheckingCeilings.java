package vn.giamngheo.budget.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Locks;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;

/** Holds what holders are given against their ceilings, in the transaction of whatever changes either. */
@ApplicationScoped
class CheckingCeilings {

    static final String CODE = "ceiling-exceeded";

    @Inject
    Ceilings ceilings;

    @Inject
    Holders holders;

    @Inject
    Locks locks;

    @Inject
    Findings findings;

    void check(@Observes PostingsRecorded recorded) {
        var receivers = recorded.postings().stream()
                .map(PostingsRecorded.Posting::receiver)
                .filter(Objects::nonNull)
                .map(PostingsRecorded.Holder::id)
                .distinct()
                .toList();
        if (!receivers.isEmpty()) {
            locks.share(added(recorded.programmeCode()));
            check(ceilings.withCeiling(receivers, recorded.programmeCode()), recorded.programmeCode());
        }
    }

    /** A new ceiling waits for what is being given, and what is given afterwards knows it. */
    void checkNew(Holder holder, String programme) {
        locks.take(List.of(added(programme)));
        check(List.of(holder), programme);
    }

    private static String added(String programme) {
        return "ceilings|" + programme;
    }

    private void check(List<Holder> limited, String programme) {
        if (!limited.isEmpty()) {
            locks.take(limited.stream()
                    .map(holder -> String.join(
                            "|", "ceilings-checked", programme, holder.id().toString()))
                    .toList());
            limited.forEach(
                    holder -> ceilings.heldAgainst(holder, programme).forEach(held -> settle(holder, programme, held)));
        }
    }

    private void settle(Holder holder, String programme, Ceilings.Held held) {
        var finding = finding(holder, programme, held);
        if (held.isExceeded()) {
            findings.raise(finding);
        } else {
            findings.resolve(finding.id());
        }
    }

    private Finding finding(Holder holder, String programme, Ceilings.Held held) {
        var years = held.fromYear() + "–" + held.toYear();
        var source = held.source().toLowerCase(Locale.ROOT);
        return new Finding(
                CODE,
                Severity.WARNING,
                holders.placeOf(holder),
                new Period(LocalDate.of(held.fromYear(), 1, 1), LocalDate.of(held.toYear(), 12, 31)),
                List.of(held.lineCode(), source, years),
                new FindingState.Arithmetic(
                        List.of(
                                term("ceiling", held.ceiling()),
                                term("allocated", held.allocated()),
                                term("difference", Math.subtractExact(held.allocated(), held.ceiling()))),
                        "allocated > ceiling"),
                List.of(
                        new FindingState.Touched(holder.kind(), holder.id().toString()),
                        new FindingState.Touched("programme", programme),
                        new FindingState.Touched("programme_line", held.lineCode()),
                        new FindingState.Touched("source", source),
                        new FindingState.Touched("nature", held.nature().toLowerCase(Locale.ROOT)),
                        new FindingState.Touched("years", years)));
    }

    private static FindingState.Term term(String label, long amount) {
        return new FindingState.Term(label, String.valueOf(amount), "VND");
    }
}
