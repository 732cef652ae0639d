package vn.giamngheo.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Doors;

@QuarkusTest
class DoorsTest {

    @Test
    void onlyTheSelfAssessmentOpensWithoutAToken() {
        assertEquals(
                List.of("post /api/v1/self-assessments -> 400", "get /api/v1/self-assessments/questions -> 400"),
                Doors.openWithoutToken());
    }

    @Test
    void everyResourceMethodSaysWhoMayUseIt() {
        assertEquals(List.of(), Doors.unguarded());
    }

    @Test
    void everyPostIsCarriedOutOncePerKey() {
        assertEquals(List.of(), Doors.storingMoreThanOnce());
    }

    @Test
    void everyChangeLeavesATrail() {
        assertEquals(List.of(), Doors.changingWithoutATrail());
    }
}
