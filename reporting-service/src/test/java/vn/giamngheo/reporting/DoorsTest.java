package vn.giamngheo.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Doors;

@QuarkusTest
class DoorsTest {

    @Test
    void onlyPublishedFiguresOpenWithoutAToken() {
        assertEquals(
                List.of("get /api/v1/published-figures -> 200", "get /api/v1/published-figures/{year}/{area} -> 400"),
                Doors.openWithoutToken());
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
