package vn.giamngheo.indicators.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The classes of a household by one standard, in the order of their days, none of which belongs to two of them. What a
 * decision says holds from its day on until the next one.
 */
public record ClassHistory(List<Spell> spells) {

    public static final ClassHistory NONE = new ClassHistory(List.of());

    /**
     * A class for some days.
     *
     * @param to the last day, inclusive; null while no end is known
     */
    public record Spell(PovertyClass povertyClass, LocalDate from, LocalDate to) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    public ClassHistory {
        spells = spells.stream().sorted(Comparator.comparing(Spell::from)).toList();
    }

    /** What follows from decisions, in whatever order they came to light. */
    public static ClassHistory of(Collection<ClassDecision> decisions) {
        var turns = turns(decisions);
        var spells = new ArrayList<Spell>();
        for (var i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            spells.add(new Spell(
                    turn.povertyClass(),
                    turn.from(),
                    i + 1 < turns.size() ? turns.get(i + 1).from().minusDays(1) : null));
        }
        return new ClassHistory(spells);
    }

    /** Those of the decisions with which a class begins, by their days; one that says what holds already changes nothing. */
    public static List<ClassDecision> turns(Collection<ClassDecision> decisions) {
        var ofDays = new TreeMap<LocalDate, ClassDecision>();
        decisions.stream().sorted(ClassDecision.ORDER).forEach(decision -> ofDays.put(decision.from(), decision));
        var turns = new ArrayList<ClassDecision>();
        var standing = PovertyClass.NONE;
        for (var decision : ofDays.values()) {
            if (decision.povertyClass() != standing) {
                turns.add(decision);
                standing = decision.povertyClass();
            }
        }
        return turns;
    }

    /** The class on a day; empty when no decision has said one. */
    public Optional<Spell> on(LocalDate day) {
        return spells.stream().filter(spell -> spell.contains(day)).findFirst();
    }

    /** The class on a day; none when no decision has said one. */
    public PovertyClass classOn(LocalDate day) {
        return on(day).map(Spell::povertyClass).orElse(PovertyClass.NONE);
    }

    /** Whether the household had the class on some day before that one. */
    public boolean wasBefore(PovertyClass povertyClass, LocalDate day) {
        return spells.stream()
                .anyMatch(spell ->
                        spell.povertyClass() == povertyClass && spell.from().isBefore(day));
    }

    /**
     * The day on which the household last escaped from poverty, at the latest on the given day; empty when it is poor
     * then or never was.
     */
    public Optional<LocalDate> escapedOn(LocalDate day) {
        if (classOn(day) == PovertyClass.POOR) {
            return Optional.empty();
        }
        return spells.stream()
                .filter(spell -> spell.povertyClass() == PovertyClass.POOR)
                .filter(spell -> spell.to() != null && spell.to().isBefore(day))
                .map(spell -> spell.to().plusDays(1))
                .reduce((earlier, later) -> later);
    }

    /**
     * The last day on which the household counts as newly escaped (hộ mới thoát nghèo): calendar months from the day of
     * the escape, that day included.
     *
     * @param months 36
     */
    public Optional<LocalDate> newlyEscapedUntil(LocalDate day, int months) {
        return escapedOn(day).map(escaped -> escaped.plusMonths(months).minusDays(1));
    }

    public boolean isNewlyEscaped(LocalDate day, int months) {
        return newlyEscapedUntil(day, months).filter(last -> !day.isAfter(last)).isPresent();
    }
}
