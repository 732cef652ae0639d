package vn.giamngheo.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule refuses the classes here that break it on purpose, and no other of them. */
class BrokenWallsTest {

    private static final Path TESTS = Path.of("target", "test-classes");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPath(TESTS);
    private static final Pattern CULPRIT = Pattern.compile("vn\\.giamngheo\\.\\w+\\.broken\\.(?:\\w+\\.)*?([A-Z]\\w*)");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Rooms.KNOW_ONLY_THOSE_BELOW, Set.of("ReachingAcross", "BehavingEvent")),
                Arguments.of(Packages.HAVE_NO_CIRCLES, Set.of("KnowingSecond")),
                Arguments.of(
                        Projections.HAVE_NO_EFFECTS,
                        Set.of("PublishingProjection", "TimelyProjection", "CallingProjection")),
                Arguments.of(Resources.HOLD_NO_SQL, Set.of("SqlResource")),
                Arguments.of(Resources.SHOW_NO_ENTITIES, Set.of("EntityResource")),
                Arguments.of(Domain.KNOWS_NO_HTTP, Set.of("HttpUseCase", "CallingProjection")),
                Arguments.of(Domain.KNOWS_NO_KAFKA, Set.of("KafkaUseCase")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void refusesWhoBreaksIt(ArchRule rule, Set<String> culprits) {
        var failures = rule.evaluate(BROKEN).getFailureReport().getDetails();
        assertEquals(culprits, failures.stream().map(BrokenWallsTest::culprit).collect(Collectors.toSet()));
    }

    @Test
    void theSignatureOfAResourceIsReadOnBothSides() {
        var failures =
                Resources.SHOW_NO_ENTITIES.evaluate(BROKEN).getFailureReport().getDetails();
        assertTrue(failures.stream().anyMatch(failure -> failure.contains("given()")), failures::toString);
        assertTrue(failures.stream().anyMatch(failure -> failure.contains("taken(")), failures::toString);
    }

    @Test
    void floatingPointIsFoundWhereverItComesFrom() {
        var members = FloatingPoint.in(TESTS).stream()
                .map(use -> use.replaceAll(": .*", "").replace("vn/giamngheo/budget/broken/FloatingMoney.", ""))
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "field",
                        "boxed",
                        "returned",
                        "taken",
                        "inAnArray",
                        "converted",
                        "constant",
                        "called",
                        "unboxed",
                        "summed"),
                members);
    }

    @Test
    void floatingPointFailsTheBuild() {
        assertThrows(AssertionError.class, () -> FloatingPoint.requireNone(TESTS));
    }

    @Test
    void nothingToCheckIsNoSuccess() {
        assertThrows(IllegalStateException.class, () -> Walls.of(Path.of("target", "generated-sources")));
    }

    private static String culprit(String failure) {
        var matcher = CULPRIT.matcher(failure);
        assertTrue(matcher.find(), failure);
        return matcher.group(1);
    }
}
