package vn.giamngheo.plans.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.events.AreaClassesState;
import vn.giamngheo.events.AreaClassesState.Classification;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** What acts have said of one place, and what another one adds to it. */
final class History {

    private final AreaClassesState before;
    private final List<Classification> classes;
    private boolean changed;

    History(AreaClassesState before) {
        this.before = before;
        this.classes = new ArrayList<>(before.classes());
    }

    /**
     * @return whether it was not said before
     * @throws ProblemException 422 when something is known of a day that the act speaks of, other than a class without an
     *     end: that one ends on the day before, and goes on after an act that speaks of a time only; what the same act says
     *     of the same first day was mistyped and is put right
     */
    boolean add(ClassRequest said) {
        var next = new Classification(
                said.scheme().wireName(), said.value(), said.validFrom(), said.validTo(), said.act());
        if (classes.contains(next)) {
            return false;
        }
        var same = classes.stream().filter(known -> isSameSaying(known, next)).findFirst();
        if (same.isPresent()) {
            return putRight(same.get(), next.value());
        }
        classes.stream()
                .filter(known -> known.scheme().equals(next.scheme()) && overlap(known, next))
                .findFirst()
                .ifPresent(known -> replaceEnd(known, next, said));
        classes.add(next);
        changed = true;
        return true;
    }

    /** An act says one thing of a scheme from a day on; its end is not put right. */
    private static boolean isSameSaying(Classification known, Classification next) {
        return known.scheme().equals(next.scheme())
                && known.validFrom().equals(next.validFrom())
                && known.act().equals(next.act())
                && (next.validTo() == null || next.validTo().equals(known.validTo()));
    }

    private boolean putRight(Classification known, String value) {
        if (known.value().equals(value)) {
            return false;
        }
        goingOn(known)
                .forEach(part -> classes.set(
                        classes.indexOf(part),
                        new Classification(part.scheme(), value, part.validFrom(), part.validTo(), part.act())));
        changed = true;
        return true;
    }

    /** What was said, with how it goes on after other acts that spoke of a time only. */
    private List<Classification> goingOn(Classification said) {
        var parts = new ArrayList<>(List.of(said));
        for (var other = after(said); other.isPresent() && isOfAnother(said, other.get()); ) {
            var next = after(other.get());
            if (next.isPresent() && !isOfAnother(said, next.get())) {
                parts.add(next.get());
                next = after(next.get());
            }
            other = next;
        }
        return parts;
    }

    private static boolean isOfAnother(Classification said, Classification other) {
        return !said.act().equals(other.act());
    }

    private Optional<Classification> after(Classification one) {
        return classes.stream()
                .filter(each -> each.scheme().equals(one.scheme())
                        && one.validTo() != null
                        && each.validFrom().equals(one.validTo().plusDays(1)))
                .findFirst();
    }

    private void replaceEnd(Classification known, Classification next, ClassRequest said) {
        if (known.validTo() != null || !known.validFrom().isBefore(next.validFrom())) {
            throw new ProblemException(
                    PlansProblem.CLASSIFIED_LATER,
                    Where.body("/validFrom"),
                    said.area().text(),
                    known.value(),
                    known.validFrom());
        }
        classes.set(
                classes.indexOf(known),
                new Classification(
                        known.scheme(),
                        known.value(),
                        known.validFrom(),
                        next.validFrom().minusDays(1),
                        known.act()));
        if (next.validTo() != null) {
            classes.add(new Classification(
                    known.scheme(), known.value(), next.validTo().plusDays(1), null, known.act()));
        }
    }

    private static boolean overlap(Classification one, Classification other) {
        return (one.validTo() == null || !one.validTo().isBefore(other.validFrom()))
                && (other.validTo() == null || !other.validTo().isBefore(one.validFrom()));
    }

    UUID place() {
        return before.id();
    }

    boolean isChanged() {
        return changed;
    }

    AreaClassesState next() {
        var ordered = classes.stream()
                .sorted(Comparator.comparing(Classification::scheme).thenComparing(Classification::validFrom))
                .toList();
        return new AreaClassesState(before.id(), before.eventVersion() + 1, false, ordered);
    }
}
