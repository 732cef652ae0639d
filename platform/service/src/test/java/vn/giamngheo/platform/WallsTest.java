package vn.giamngheo.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giamngheo.walls.Walls;

class WallsTest {

    @TestFactory
    Stream<DynamicTest> walls() {
        return Walls.ofThisModule();
    }

    /** A rule about a class that was renamed would hold for ever. */
    @ParameterizedTest
    @MethodSource("vn.giamngheo.walls.Walls#namesOfPlatform")
    void whatRulesAreAboutIsThere(String name) {
        assertDoesNotThrow(() -> Class.forName(name, false, getClass().getClassLoader()));
    }
}
