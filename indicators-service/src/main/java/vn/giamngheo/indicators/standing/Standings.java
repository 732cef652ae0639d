package vn.giamngheo.indicators.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.events.HouseholdClassesState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.classification.ClassHistory;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.value.Ids;

/** The classes of households: read on any day, changed by decisions. */
@ApplicationScoped
public class Standings {

    @Inject
    Spells spells;

    @Inject
    StandingStates states;

    @Inject
    Outbox outbox;

    /** The histories of those that have one. */
    public Map<UUID, ClassHistory> histories(UUID standard, Collection<UUID> households) {
        return rows(standard, households).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> history(each.getValue())));
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
     * Gives households their classes and publishes them. What a later decision has said stays in force.
     *
     * @return the households whose classes have changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> decide(Recognition recognition, List<Decided> decided) {
        var households = decided.stream().map(Decided::household).toList();
        spells.lock(households);
        var former = rows(recognition.standard(), households);
        var changes = new Changes();
        for (var each : decided) {
            var rows = former.getOrDefault(each.household(), List.of());
            var before = history(rows);
            var after = before.decided(each.povertyClass(), recognition.from());
            if (!after.equals(before)) {
                changes.add(each.household(), rows, after, recognition);
            }
        }
        write(recognition, changes);
        return List.copyOf(changes.households);
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

        void add(UUID household, List<SpellRow> rows, ClassHistory after, Recognition recognition) {
            households.add(household);
            var left = new HashMap<UUID, SpellRow>();
            rows.forEach(row -> left.put(row.id(), row));
            for (var spell : after.spells()) {
                rows.stream()
                        .filter(row -> row.begins(spell))
                        .findFirst()
                        .ifPresentOrElse(
                                row -> {
                                    left.remove(row.id());
                                    ended.add(
                                            row(row.id(), household, spell, row.origin(), row.roundId(), row.actId()));
                                },
                                () -> inserted.add(row(
                                        Ids.next(),
                                        household,
                                        spell,
                                        recognition.origin(),
                                        recognition.round(),
                                        recognition.act())));
            }
            deleted.addAll(left.keySet());
        }

        private static SpellRow row(
                UUID id, UUID household, ClassHistory.Spell spell, String origin, UUID round, UUID act) {
            return new SpellRow(id, household, spell.povertyClass(), spell.from(), spell.to(), origin, round, act);
        }
    }
}
