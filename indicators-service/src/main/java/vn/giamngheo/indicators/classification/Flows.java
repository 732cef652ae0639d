package vn.giamngheo.indicators.classification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Derives forms 2 and 3 from what became of each household. One that went to another village leaves its class there and
 * brings it along (other decrease, other increase) before anything else happens to it; members more or fewer count in the
 * class that the household had; what changes class does so with the members that it has at the end.
 */
public final class Flows {

    private final Map<UUID, Map<PovertyClass, FlowTally>> tallies = new HashMap<>();

    private Flows() {}

    /** Of every village that a household was or is in. */
    public static Map<UUID, VillageFlows> of(Collection<Course> courses) {
        var flows = new Flows();
        courses.forEach(flows::count);
        return flows.tallies.keySet().stream().collect(Collectors.toMap(Function.identity(), flows::village));
    }

    private void count(Course course) {
        if (course.opening() != null) {
            tally(course.opening())
                    .count(FlowTally.Column.OPENING, course.opening().persons());
        }
        if (course.closing() != null) {
            tally(course.closing())
                    .count(FlowTally.Column.CLOSING, course.closing().persons());
        }
        if (course.opening() == null) {
            if (course.closing() != null) {
                enter(course);
            }
        } else if (course.closing() == null) {
            tally(course.opening())
                    .count(FlowTally.Column.OTHER_DECREASE, course.opening().persons());
        } else {
            change(course, moved(course));
        }
    }

    /** Where the household stands after it has gone to its last village with its first class. */
    private Course.Spot moved(Course course) {
        var opening = course.opening();
        var village = course.closing().village();
        if (opening.village().equals(village)) {
            return opening;
        }
        var moved = new Course.Spot(village, opening.povertyClass(), opening.persons());
        tally(opening).count(FlowTally.Column.OTHER_DECREASE, opening.persons());
        tally(moved).count(FlowTally.Column.OTHER_INCREASE, opening.persons());
        return moved;
    }

    private void change(Course course, Course.Spot from) {
        var to = course.closing();
        var grown = to.persons() - from.persons();
        if (isNamed(from.povertyClass())) {
            tally(from)
                    .countPersons(
                            grown > 0 ? FlowTally.Column.OTHER_INCREASE : FlowTally.Column.OTHER_DECREASE,
                            Math.abs(grown));
        }
        if (from.povertyClass() == to.povertyClass()) {
            return;
        }
        if (isNamed(from.povertyClass())) {
            tally(from)
                    .count(
                            isNamed(to.povertyClass()) ? FlowTally.Column.TO_OTHER : FlowTally.Column.ROSE_ABOVE,
                            to.persons());
        }
        if (isNamed(from.povertyClass()) && isNamed(to.povertyClass())) {
            tally(to).count(FlowTally.Column.FROM_OTHER, to.persons());
        } else {
            enter(course);
        }
    }

    private void enter(Course course) {
        var to = course.closing();
        tally(to).count(entrance(course), to.persons());
    }

    private static FlowTally.Column entrance(Course course) {
        if (course.brought()) {
            return FlowTally.Column.OTHER_INCREASE;
        }
        return course.was(course.closing().povertyClass()) ? FlowTally.Column.FELL_BACK : FlowTally.Column.NEWLY_ARISEN;
    }

    /** Whether there is a form for the class. */
    private static boolean isNamed(PovertyClass povertyClass) {
        return povertyClass.isPoorOrNear();
    }

    private FlowTally tally(Course.Spot spot) {
        return tallies.computeIfAbsent(spot.village(), village -> new EnumMap<>(PovertyClass.class))
                .computeIfAbsent(spot.povertyClass(), each -> new FlowTally());
    }

    private VillageFlows village(UUID village) {
        var ofClasses = tallies.get(village);
        var poor = ofClasses.getOrDefault(PovertyClass.POOR, new FlowTally());
        var nearPoor = ofClasses.getOrDefault(PovertyClass.NEAR_POOR, new FlowTally());
        return new VillageFlows(poor.households(), poor.persons(), nearPoor.households(), nearPoor.persons());
    }
}
