package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Who reads the reports of a place that has ended. */
@QuarkusTest
class ScopeOverTimeTest {

    private static Reform reform;

    private static Reform reform() {
        if (reform == null) {
            var world = World.around("reporting");
            reform = world.reform();
            world.arrive();
        }
        return reform;
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget-execution", "plan-progress", "findings"})
    void theNewProvinceReadsTheReportOfAnAbolishedDistrictAndANewCommuneDoesNot(String report) {
        assertStatus(200, report, reform().newProvince, reform().district);
        assertStatus(200, report, reform().oldProvince, reform().district);
        assertStatus(403, report, reform().first, reform().district);
        assertStatus(403, report, reform().first, reform().oldProvince);
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget-execution", "plan-progress", "findings"})
    void aNewCommuneReadsTheReportsOfItsOldOnes(String report) {
        assertStatus(200, report, reform().first, reform().mergedToo);
        assertStatus(200, report, reform().first, reform().divided);
        assertStatus(200, report, reform().second, reform().divided);
        assertStatus(403, report, reform().second, reform().mergedToo);
        assertStatus(403, report, reform().second, reform().hamlet);
    }

    @Test
    void aCodeWithoutAPlaceLeadsToTheSuccessor() {
        Api.get(
                        Reports.token(World.COUNTRY),
                        Reports.EXECUTION + "?area=" + reform().district.code() + "&year=2025")
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("detail", containsString(reform().newProvince.code() + " Nơi mới"));
    }

    private static void assertStatus(int status, String report, Place reader, Place place) {
        Api.get(Reports.token(reader), "/api/v1/reports/" + report + "?area=" + place.code() + "&year=2023")
                .statusCode(status);
    }
}
