package vn.giamngheo.budget;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.World;

/** The documents of the ledger are listed by place, page after page. */
@QuarkusTest
class DocumentListTest {

    /** Once for all tests: they only read, but for the one that opens books of its own. */
    private static Books books;

    @BeforeEach
    void aDistrictPassesMoneyOn() {
        if (books != null) {
            return;
        }
        books = Books.open();
        books.estimate("central", World.COUNTRY, 100).statusCode(201);
        books.allocate("central", World.COUNTRY, books.department, 90).statusCode(201);
        books.allocate("central", books.department, books.district, 80).statusCode(201);
        for (var i = 1; i <= 5; i++) {
            books.pay("central", books.district, i).statusCode(201);
        }
    }

    @Test
    void aPlaceHasWhatItAndAllBelowAndTheirAgenciesGiveOrReceive() {
        allocations(books.province, "").body("items", hasSize(2));
        allocations(books.district, "").body("items", hasSize(1)).body("items[0].postings", hasSize(1));
        allocations(books.commune, "").body("items", empty());
        allocations(books.otherProvince, "").body("items", empty());
        allocations(World.COUNTRY, "")
                .body("items", hasSize(2))
                .body("items[0].act.title", equalTo("Phân bổ 2023"))
                .body("items[0].postings[0].line", equalTo("DA1"));
    }

    @Test
    void pagesLeaveNothingOutAndShowNothingTwice() {
        var query = Books.PAYMENTS + "?area=" + books.province.code() + "&tree=2023-12-31&programme=" + books.programme;
        var all = Pages.read(books.everywhere, query, "items.id", 50);
        assertEquals(5, all.size());
        assertEquals(all, Pages.read(books.everywhere, query + "&limit=2", "items.id", 2));
        assertEquals(all, Pages.read(books.everywhere, query + "&limit=5", "items.id", 5));
    }

    @ParameterizedTest
    @CsvSource({
        "year=2023, 5",
        "year=2022, 0",
        "line=DA1, 5",
        "line=DA2, 0",
        "source=central, 5",
        "source=commune, 0",
        "from=2023-03-10&to=2023-03-10, 5",
        "from=2023-03-11, 0",
        "to=2023-03-09, 0",
        "tree=2001-01-01&area=VN, 5"
    })
    void filtersNarrow(String filter, int left) {
        var query = filter.contains("area=") ? filter : filter + "&area=" + books.province.code();
        list(Books.PAYMENTS, query + "&programme=" + books.programme).body("items", hasSize(left));
    }

    @Test
    void aCursorIsForItsOwnFiltersOnly() {
        var page = list(Books.PAYMENTS, "area=VN&limit=2&programme=" + books.programme);
        var next = Pages.next(page.extract().header("Link"));
        Api.as(books.everywhere).urlEncodingEnabled(false).get(next).then().statusCode(200);
        Api.as(books.everywhere)
                .urlEncodingEnabled(false)
                .get(next.replace("area=VN", "area=" + books.province.code()))
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-of-another-list"))
                .body("errors[0].parameter", equalTo("cursor"));
        Api.as(books.everywhere)
                .urlEncodingEnabled(false)
                .get(next.replace("payments", "estimates"))
                .then()
                .statusCode(400);
        Api.as(books.everywhere)
                .urlEncodingEnabled(false)
                .get(next.replace("limit=2", "limit=3"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "year=2023, missing-parameter",
        "area=VN&limit=201, unreadable-value",
        "area=VN&cursor=YQpi, unreadable-value",
        "area=VN&source=ocean, unknown-code",
        "area=VN&from=2023-02-30, unreadable-value",
        "area=VN&sort=date, unknown-parameter"
    })
    void whatIsNotUnderstoodIsRefused(String query, String code) {
        Api.as(books.everywhere)
                .urlEncodingEnabled(false)
                .get(Books.PAYMENTS + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Books.PAYMENTS,
                Books.ESTIMATES,
                "/api/v1/treasury-statements",
                "/api/v1/disbursement-forecasts",
                "/api/v1/policy-credits"
            })
    void aSpanThatEndsBeforeItBeginsIsRefused(String list) {
        var asked = list + "?area=" + books.district.code() + "&tree=2023-12-31&from=2023-03-02&to=";
        Api.get(books.everywhere, asked + "2023-03-02").statusCode(200);
        Api.get(books.everywhere, asked + "2023-03-01")
                .statusCode(400)
                .body("code", equalTo("unreadable-value"))
                .body("errors[0].parameter", equalTo("to"))
                .body(
                        "detail",
                        equalTo("Giá trị '2023-03-01' không đọc được; cần ngày không trước 2023-03-02 (from)."));
    }

    @Test
    void otherPlacesAreClosed() {
        Api.get(Books.officer(books.otherProvince), Books.PAYMENTS + "?area=" + books.district.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    @Test
    void whatSomebodyHasAlreadyIsNotSentAgain() {
        var own = Books.open();
        own.estimate("central", World.COUNTRY, 100).statusCode(201);
        var query = Books.PAYMENTS + "?area=VN&programme=" + own.programme;
        var tag = Api.get(own.everywhere, query)
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        Api.as(own.everywhere)
                .header("If-None-Match", "\"other\", " + tag)
                .get(query)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));
        own.pay("central", World.COUNTRY, 1).statusCode(201).header("ETag", notNullValue());
        Api.as(own.everywhere).header("If-None-Match", tag).get(query).then().statusCode(200);
    }

    @Test
    void aProblemHasNoTag() {
        Api.get(books.everywhere, Books.PAYMENTS + "?area=VN&year=1")
                .statusCode(400)
                .header("ETag", nullValue());
    }

    private ValidatableResponse allocations(World.Place place, String more) {
        return list(Books.ALLOCATIONS, "area=" + place.code() + "&programme=" + books.programme + more);
    }

    private ValidatableResponse list(String path, String query) {
        return Api.as(books.everywhere)
                .urlEncodingEnabled(false)
                .get(path + "?" + query)
                .then()
                .statusCode(200);
    }
}
