package vn.giamngheo.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of the suite, each the package below {@code vn.giamngheo} that has its name, and which others it may know:
 * a service knows the events and the platform, never another service.
 */
enum Rooms {
    EVENTS,
    WALLS,
    PLATFORM(EVENTS),
    PLANS(EVENTS, PLATFORM),
    BUDGET(EVENTS, PLATFORM),
    INDICATORS(EVENTS, PLATFORM),
    REPORTING(EVENTS, PLATFORM),
    GATEWAY(PLATFORM),
    STANDALONE(EVENTS),
    TESTING(EVENTS, STANDALONE),
    BENCH(EVENTS, STANDALONE, TESTING);

    private static final String ROOT = "vn.giamngheo.";

    static final ArchRule KNOW_ONLY_THOSE_BELOW = classes()
            .should(new KnowOnlyAllowedRooms())
            .as("services stand apart: each knows only events and platform");

    private final Set<Rooms> known;

    Rooms(Rooms... known) {
        this.known = Set.of(known);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    private static Optional<Rooms> of(JavaClass type) {
        var name = type.getPackageName().substring(ROOT.length()).replaceAll("\\..*", "");
        return Arrays.stream(values())
                .filter(room -> room.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static boolean isAllowed(Dependency dependency) {
        var from = of(dependency.getOriginClass());
        var to = of(dependency.getTargetClass().getBaseComponentType());
        return from.isPresent()
                && to.isPresent()
                && (from.equals(to) || from.get().known.contains(to.get()));
    }

    private static final class KnowOnlyAllowedRooms extends ArchCondition<JavaClass> {

        KnowOnlyAllowedRooms() {
            super("know only the rooms that are allowed to theirs");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> isOurs(dependency.getTargetClass().getBaseComponentType()))
                    .filter(dependency -> !isAllowed(dependency))
                    .forEach(dependency ->
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
        }
    }
}
