package vn.giamngheo.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What makes rows of events makes nothing else of them, and the same rows whenever it does: events are applied again,
 * and from the beginning when projections are rebuilt. This holds for a projection and for what it uses in its module.
 */
final class Projections {

    static final String PROJECTION = "vn.giamngheo.platform.event.Projection";
    static final String OUTBOX = "vn.giamngheo.platform.event.Outbox";

    static final ArchRule HAVE_NO_EFFECTS = classes()
            .that()
            .areAssignableTo(PROJECTION)
            .should(new HaveNoEffects())
            .as("projections make rows and nothing else, the same at any time");

    /** Calls whose answer is another one the next time. */
    private static final Set<String> CHANCE = Set.of("now", "today", "currentTimeMillis", "nanoTime", "randomUUID");

    private static final DescribedPredicate<JavaClass> EFFECTS = resideInAnyPackage(
                    "org.apache.kafka..",
                    "java.net..",
                    "java.nio.file..",
                    "jakarta.ws.rs..",
                    "jakarta.mail..",
                    "io.vertx..",
                    "io.quarkus.mailer..",
                    "vn.giamngheo.platform.command..",
                    "vn.giamngheo.platform.finding..")
            .or(DescribedPredicate.describe("publishes", type -> type.getName().equals(OUTBOX)));

    private Projections() {}

    private static final class HaveNoEffects extends ArchCondition<JavaClass> {

        HaveNoEffects() {
            super("have no effects");
        }

        @Override
        public void check(JavaClass projection, ConditionEvents events) {
            for (var type : usedInModule(projection)) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> EFFECTS.test(dependency.getTargetClass()))
                        .forEach(dependency -> add(projection, dependency.getDescription(), events));
                type.getAccessesFromSelf().stream()
                        .filter(HaveNoEffects::isChance)
                        .forEach(access -> add(projection, access.getDescription(), events));
            }
        }

        private static boolean isChance(JavaAccess<?> access) {
            return CHANCE.contains(access.getTarget().getName());
        }

        private static void add(JavaClass projection, String what, ConditionEvents events) {
            events.add(SimpleConditionEvent.violated(projection, projection.getName() + ": " + what));
        }

        private static Set<JavaClass> usedInModule(JavaClass projection) {
            var found = new LinkedHashSet<JavaClass>();
            collect(projection, projection, found);
            return found;
        }

        private static void collect(JavaClass type, JavaClass projection, Set<JavaClass> found) {
            if (found.add(type)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .filter(used -> standsBeside(used, projection))
                        .forEach(used -> collect(used, projection, found));
            }
        }

        /** Feature packages beside its own may be used by many; what they do is not done by the projection. */
        private static boolean standsBeside(JavaClass used, JavaClass projection) {
            return used.getPackageName().equals(projection.getPackageName());
        }
    }
}
