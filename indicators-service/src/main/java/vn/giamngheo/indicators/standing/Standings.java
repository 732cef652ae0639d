package vn.giamngheo.indicators.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.events.HouseholdClassesState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.classification.ClassDecision;
import vn.giamngheo.indicators.classification.ClassHistory;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Ids;

/** The classes of households: read on any day, changed by decisions. */
@ApplicationScoped
public class Standings {

    @Inject
    Decisions decisions;

    @Inject
    Spells spells;

    @Inject
    StandingStates states;

    @Inject
    Outbox outbox;

    /** The histories of those of whom anything was decided up to a day, as they follow from that. */
    public Map<UUID, ClassHistory> decidedBy(LocalDate day, UUID standard, Collection<UUID> households) {
        return decisions.upTo(day, standard, households).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> ClassHistory.of(each.getValue())));
    }

    /** Those of whom a decision says the class from the day on already. */
    public Set<UUID> decidedAlike(UUID standard, LocalDate from, List<Decided> decided) {
        var known =
                decisions.of(standard, decided.stream().map(Decided::household).toList());
        return decided.stream()
                .filter(each -> known.getOrDefault(each.household(), List.of()).stream()
                        .anyMatch(decision ->
                                decision.from().equals(from) && decision.povertyClass() == each.povertyClass()))
                .map(Decided::household)
                .collect(Collectors.toSet());
    }

    /** The classes of one household by a standard, each with the act that gave it. */
    public List<SpellRow> spells(UUID standard, UUID household) {
        return spells.of(standard, List.of(household));
    }

    private Map<UUID, List<SpellRow>> rows(UUID standard, Collection<UUID> households) {
        return spells.of(standard, households).stream().collect(Collectors.groupingBy(SpellRow::householdId));
    }

    public static ClassHistory history(List<SpellRow> rows) {
        return new ClassHistory(rows.stream().map(SpellRow::spell).toList());
    }

    /**
     * Whoever decides in a commune, and counts what follows, does so after whoever decides there, or of households that have
     * lived there; all others go on beside it. What is read before is not what the one before has left.
     *
     * @param households of whom the review speaks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void awaitTurn(UUID commune, Collection<UUID> households) {
        spells.lock(households);
        spells.lockCommunes(commune, households);
    }

    /**
     * Gives households their classes and publishes those that have changed: they follow from all that was decided about a
     * household, whichever decision comes to light last.
     *
     * @throws ProblemException 422 at {@code /act/number} when another decision of the day says otherwise, with the same number
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decide(Recognition recognition, List<Decided> decided) {
        var households = decided.stream().map(Decided::household).toList();
        spells.lock(households);
        decisions.insert(recognition, decided);
        var former = rows(recognition.standard(), households);
        var changes = new Changes();
        var said = decisions.of(recognition.standard(), households);
        households.forEach(household -> {
            requireOneWord(recognition, said.get(household));
            changes.add(household, former.getOrDefault(household, List.of()), ClassHistory.turns(said.get(household)));
        });
        write(recognition, changes);
    }

    /** Only of the decision that is entered: what contradicted itself before does not stop what comes after it. */
    private static void requireOneWord(Recognition recognition, List<ClassDecision> said) {
        for (var each : said) {
            if (Objects.equals(each.round(), recognition.round())
                    && each.act().equals(recognition.act())
                    && said.stream().anyMatch(each::contradicts)) {
                throw new ProblemException(
                        IndicatorsProblem.DECIDED_OTHERWISE,
                        Where.body("/act/number"),
                        each.from(),
                        Objects.requireNonNullElse(each.number(), ""));
            }
        }
    }

    private void write(Recognition recognition, Changes changes) {
        if (changes.households.isEmpty()) {
            return;
        }
        spells.delete(changes.deleted);
        spells.end(changes.ended);
        spells.insert(recognition.standard(), changes.inserted);
        spells.markEntitlementDue(changes.households);
        outbox.publish(
                Topics.HOUSEHOLD_CLASSES,
                HouseholdClassesState.TYPE,
                states.next(recognition.standard(), changes.households));
    }

    /** The rows that differ. */
    private static final class Changes {

        private final List<UUID> households = new ArrayList<>();
        private final List<UUID> deleted = new ArrayList<>();
        private final List<SpellRow> ended = new ArrayList<>();
        private final List<SpellRow> inserted = new ArrayList<>();

        void add(UUID household, List<SpellRow> rows, List<ClassDecision> turns) {
            var left = new HashMap<UUID, SpellRow>();
            rows.forEach(row -> left.put(row.id(), row));
            var changed = false;
            for (var i = 0; i < turns.size(); i++) {
                var turn = turns.get(i);
                var last = i + 1 < turns.size() ? turns.get(i + 1).from().minusDays(1) : null;
                var row = rows.stream().filter(each -> each.beginsWith(turn)).findFirst();
                row.ifPresent(each -> left.remove(each.id()));
                if (row.isEmpty()) {
                    inserted.add(row(household, turn, last));
                    changed = true;
                } else if (!Objects.equals(row.get().validTo(), last)) {
                    ended.add(row.get().until(last));
                    changed = true;
                }
            }
            deleted.addAll(left.keySet());
            if (changed || !left.isEmpty()) {
                households.add(household);
            }
        }

        private static SpellRow row(UUID household, ClassDecision turn, LocalDate last) {
            return new SpellRow(
                    Ids.next(),
                    household,
                    turn.povertyClass(),
                    turn.from(),
                    last,
                    turn.round() == null ? "legacy" : "decision",
                    turn.round(),
                    turn.act());
        }
    }
}
