package vn.giamngheo.plans;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;

/** Places, agencies and programmes are read page after page, of one day. */
@QuarkusTest
class ListsTest {

    private final String auditor = Registry.token("auditor");
    private String province;

    @BeforeEach
    void aProvinceWithFiveDistricts() {
        province = Registry.province();
        for (var i = 0; i < 5; i++) {
            Registry.add(Registry.newDistrictCode(), "district", province, "2010-01-01", null)
                    .statusCode(201);
        }
    }

    @Test
    void placesAreReadPageAfterPage() {
        var query = Registry.AREAS + "?parent=" + province;
        var all = Pages.read(auditor, query, "items.code", 50);
        assertEquals(5, all.size());
        assertEquals(all, Pages.read(auditor, query + "&limit=2", "items.code", 2));
    }

    @Test
    void allPagesAreOfOneDayAlsoAfterMidnight() {
        var link = Api.get(auditor, Registry.AREAS + "?limit=1&parent=" + province)
                .header("Link", containsString("on=20"))
                .extract()
                .header("Link");
        Api.as(auditor)
                .urlEncodingEnabled(false)
                .get(Pages.next(link).replaceAll("on=[0-9-]+", "on=2011-01-01"))
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-of-another-list"));
    }

    @Test
    void agenciesAreReadPageAfterPage() {
        for (var i = 0; i < 3; i++) {
            Api.post(Registry.token("admin"), "/api/v1/agencies", """
                            {"code": "L%s-%d", "name": "Phòng thử", "area": "%s", "validFrom": "2010-01-01"}
                            """.formatted(province, i, province))
                    .statusCode(201);
        }
        var query = "/api/v1/agencies?area=" + province;
        var all = Pages.read(auditor, query, "items.code", 50);
        assertEquals(3, all.size());
        assertEquals(all, Pages.read(auditor, query + "&limit=1", "items.code", 1));
    }

    @Test
    void programmesAreReadPageAfterPage() {
        for (var i = 0; i < 3; i++) {
            ProgrammeTest.addProgramme(ProgrammeTest.newCode(), ProgrammeTest.line("DA1", null))
                    .statusCode(201);
        }
        var all = Pages.read(auditor, "/api/v1/programmes?limit=200", "items.code", 200);
        assertTrue(all.size() >= 3);
        assertEquals(all, Pages.read(auditor, "/api/v1/programmes?limit=2", "items.code", 2));
    }

    @Test
    void aDayOfAPlaceHasATag() {
        var tag = Api.get(auditor, Registry.AREAS + "?code=" + province)
                .header("ETag", notNullValue())
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Vary", containsString("Accept-Language"))
                .extract()
                .header("ETag");
        Api.as(auditor)
                .header("If-None-Match", tag)
                .head(Registry.AREAS + "?code=" + province)
                .then()
                .statusCode(304);
    }
}
