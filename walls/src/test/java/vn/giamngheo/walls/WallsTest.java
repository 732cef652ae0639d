package vn.giamngheo.walls;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WallsTest {

    @TestFactory
    Stream<DynamicTest> walls() {
        return Walls.ofThisModule();
    }
}
