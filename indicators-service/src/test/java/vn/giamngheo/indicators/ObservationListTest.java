package vn.giamngheo.indicators;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** Observations are listed by place, page after page; so is the catalogue. */
@QuarkusTest
class ObservationListTest {

    private static final String OBSERVATIONS = "/api/v1/observations";
    private static final World WORLD = World.around("indicators");
    private static final World.Place PROVINCE = WORLD.province();
    private static final World.Place COMMUNE = WORLD.commune(PROVINCE);
    private static final World.Place OTHER = WORLD.province();
    private static final String INDICATOR = "listed_months";
    /** Once for all tests: they only read. */
    private static boolean written;

    private final String auditor = TestTokens.of("auditor", World.COUNTRY.id().toString());

    @BeforeEach
    void fiveMonths() {
        if (written) {
            return;
        }
        written = true;
        WORLD.arrive();
        CatalogueTest.add(INDICATOR, "households", "flow").statusCode(201);
        for (var month = 1; month <= 5; month++) {
            Api.post(TestTokens.of("line-agency", World.COUNTRY.id().toString()), OBSERVATIONS, """
                            {"indicator": "%s", "area": "%s", "periodFrom": "2023-0%3$d-01", "periodTo": "2023-0%3$d-28",
                             "value": %3$d, "source": "Báo cáo thử"}
                            """.replace(
                                    "%3$d", String.valueOf(month))
                            .formatted(INDICATOR, COMMUNE.code()))
                    .statusCode(201);
        }
    }

    @Test
    void pagesLeaveNothingOutAndShowNothingTwice() {
        var query = OBSERVATIONS + "?indicator=" + INDICATOR + "&area=" + PROVINCE.code();
        var all = Pages.read(auditor, query, "items.id", 50);
        assertEquals(5, all.size());
        assertEquals(all, Pages.read(auditor, query + "&limit=2", "items.id", 2));
    }

    @ParameterizedTest
    @CsvSource({"from=2023-02-28, 4", "to=2023-02-28, 2", "from=2023-02-28&to=2023-02-28, 1", "tree=2001-01-01, 5"})
    void filtersNarrow(String filter, int left) {
        Api.as(auditor)
                .urlEncodingEnabled(false)
                .get(OBSERVATIONS + "?area=VN&indicator=" + INDICATOR + "&" + filter)
                .then()
                .statusCode(200)
                .body("items", hasSize(left));
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        Api.get(auditor, OBSERVATIONS + "?area=VN&from=2023-02-28&to=2023-02-27")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("to"));
    }

    @Test
    void otherPlacesHaveNoneAndAreClosed() {
        Api.get(auditor, OBSERVATIONS + "?indicator=" + INDICATOR + "&area=" + OTHER.code())
                .statusCode(200)
                .body("items", hasSize(0));
        Api.get(TestTokens.of("auditor", OTHER.id().toString()), OBSERVATIONS + "?area=" + PROVINCE.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    @Test
    void theCatalogueIsReadPageAfterPage() {
        CatalogueTest.add(INDICATOR + "_more", "households", "flow").statusCode(201);
        var all = Pages.read(auditor, "/api/v1/indicators?limit=200", "items.code", 200);
        assertEquals(all, Pages.read(auditor, "/api/v1/indicators?limit=3", "items.code", 3));
    }
}
