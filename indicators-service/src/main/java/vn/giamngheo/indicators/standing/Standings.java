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

    /**
     * A decision on a household that holds from the day of the one that is entered, was made on its day and says otherwise, while
     * no register says which of them is the later one.
     *
     * @param round that it closed
     * @param counts whether it is the one that counts
     */
    public record Unordered(UUID round, boolean counts) {}

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
     * @return where another decision of the day says otherwise, and no register which of them is the later one
     * @throws ProblemException 422 at {@code /act/number} when the same register has another decision of the day that says
     *     otherwise under the same number
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Unordered> decide(Recognition recognition, List<Decided> decided) {
        var households = decided.stream().map(Decided::household).toList();
        spells.lock(households);
        decisions.insert(recognition, decided);
        var former = rows(recognition.standard(), households);
        var changes = new Changes();
        var unordered = new ArrayList<Unordered>();
        var said = decisions.of(recognition.standard(), households);
        households.forEach(household -> {
            var entered = entered(recognition, said.get(household));
            requireOneWord(entered, said.get(household));
            unordered.addAll(unordered(entered, said.get(household)));
            changes.add(household, former.getOrDefault(household, List.of()), ClassHistory.turns(said.get(household)));
        });
        write(recognition.standard(), changes);
        return unordered;
    }

    private static ClassDecision entered(Recognition recognition, List<ClassDecision> said) {
        return said.stream()
                .filter(each -> Objects.equals(each.round(), recognition.round())
                        && each.act().equals(recognition.act()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Unordered> unordered(ClassDecision entered, List<ClassDecision> said) {
        return said.stream()
                .filter(entered::isUnordered)
                .map(other -> new Unordered(other.round(), ClassDecision.ORDER.compare(other, entered) > 0))
                .toList();
    }

    /** Only of the decision that is entered: what contradicted itself before does not stop what comes after it. */
    private static void requireOneWord(ClassDecision entered, List<ClassDecision> said) {
        if (said.stream().anyMatch(entered::contradicts)) {
            throw new ProblemException(
                    IndicatorsProblem.DECIDED_OTHERWISE, Where.body("/act/number"), entered.from(), entered.number());
        }
    }

    /** What is stored of the classes of a household becomes what follows from all that was decided of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(UUID household) {
        var one = List.of(household);
        spells.lock(one);
        for (var standard : decisions.standards(household)) {
            var changes = new Changes();
            changes.add(
                    household,
                    spells.of(standard, one),
                    ClassHistory.turns(decisions.of(standard, one).get(household)));
            write(standard, changes);
        }
    }

    private void write(UUID standard, Changes changes) {
        if (changes.households.isEmpty()) {
            return;
        }
        spells.delete(changes.deleted);
        spells.end(changes.ended);
        spells.insert(standard, changes.inserted);
        spells.markEntitlementDue(changes.households);
        outbox.publish(Topics.HOUSEHOLD_CLASSES, HouseholdClassesState.TYPE, states.next(standard, changes.households));
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
