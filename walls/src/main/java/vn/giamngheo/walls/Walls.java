package vn.giamngheo.walls;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Every rule about what the code of a module may not do or know, as tests that need nothing to run. */
public final class Walls {

    private static final List<ArchRule> RULES = List.of(
            Rooms.KNOW_ONLY_THOSE_BELOW,
            Packages.HAVE_NO_CIRCLES,
            Projections.HAVE_NO_EFFECTS,
            Resources.HOLD_NO_SQL,
            Resources.SHOW_NO_ENTITIES,
            Domain.KNOWS_NO_HTTP,
            Domain.KNOWS_NO_KAFKA);

    private Walls() {}

    /** The tests of the module in whose folder the tests run: of all its classes but those of its tests. */
    public static Stream<DynamicTest> ofThisModule() {
        return of(Path.of("target", "classes"));
    }

    /** The classes of the platform that the rules know by name only. */
    public static Stream<String> namesOfPlatform() {
        return Stream.of(Projections.PROJECTION, Projections.OUTBOX, Domain.EDGE);
    }

    static Stream<DynamicTest> of(Path folder) {
        return Stream.concat(rules(new ClassFileImporter().importPath(folder)), floatingPoint(folder));
    }

    private static Stream<DynamicTest> rules(JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new IllegalStateException("there is no class to check");
        }
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
    }

    private static Stream<DynamicTest> floatingPoint(Path folder) {
        return Stream.of(DynamicTest.dynamicTest(
                "there is no floating point anywhere near money", () -> FloatingPoint.requireNone(folder)));
    }
}
