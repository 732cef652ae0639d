package vn.giamngheo.indicators.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

        Spell until(LocalDate last) {
            return new Spell(povertyClass, from, last);
        }
    }

    public ClassHistory {
        spells = spells.stream().sorted(Comparator.comparing(Spell::from)).toList();
    }

    /** The class on a day; empty when no decision has said one. */
    public Optional<Spell> on(LocalDate day) {
        return spells.stream().filter(spell -> spell.contains(day)).findFirst();
    }

    /** The class on a day; none when no decision has said one. */
    public PovertyClass classOn(LocalDate day) {
        return on(day).map(Spell::povertyClass).orElse(PovertyClass.NONE);
    }

    /**
     * The history with a decision more. Later decisions stay in force from their days on; one that says what holds
     * already changes nothing.
     */
    public ClassHistory decided(PovertyClass povertyClass, LocalDate from) {
        if (classOn(from) == povertyClass) {
            return this;
        }
        var before = on(from);
        var to = before.map(Spell::to).orElseGet(() -> dayBeforeNext(from));
        var changed = new ArrayList<>(spells);
        before.ifPresent(spell -> {
            changed.remove(spell);
            if (spell.from().isBefore(from)) {
                changed.add(spell.until(from.minusDays(1)));
            }
        });
        changed.add(new Spell(povertyClass, from, to));
        return new ClassHistory(changed);
    }

    private LocalDate dayBeforeNext(LocalDate day) {
        return spells.stream()
                .map(Spell::from)
                .filter(from -> from.isAfter(day))
                .findFirst()
                .map(from -> from.minusDays(1))
                .orElse(null);
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
