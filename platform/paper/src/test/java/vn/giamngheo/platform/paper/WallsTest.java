package vn.giamngheo.platform.paper;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.giamngheo.walls.Walls;

class WallsTest {

    @TestFactory
    Stream<DynamicTest> walls() {
        return Walls.ofThisModule();
    }
}
