package vn.giamngheo.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Doors;

@QuarkusTest
class DoorsTest {

    @Test
    void noRouteOpensWithoutAToken() {
        assertEquals(List.of(), Doors.openWithoutToken());
    }

    @Test
    void everyResourceMethodSaysWhoMayUseIt() {
        assertEquals(List.of(), Doors.unguarded());
    }

    @Test
    void everyChangeLeavesATrail() {
        assertEquals(List.of(), Doors.changingWithoutATrail());
    }
}
