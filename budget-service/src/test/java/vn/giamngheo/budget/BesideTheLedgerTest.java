package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World.Place;

/** What is expected, promised, lent, integrated and given is recorded beside the ledger, with all its versions. */
@QuarkusTest
class BesideTheLedgerTest {

    private final Books books = Books.open();
    private final Place commune = books.world.commune(books.district);
    private final Beside beside = new Beside(books, commune);
    private final String officer = Books.officer(books.district);

    @BeforeEach
    void given() {
        books.world.arrive();
    }

    @Test
    void aForecastMovesNoMoney() throws Exception {
        books.fund(commune, 100);
        var documents = books.documents();
        Api.post(officer, Beside.FORECASTS, beside.forecast())
                .statusCode(201)
                .header("Event-Id", notNullValue())
                .body("amount", equalTo(900))
                .body("holderId", equalTo(commune.id().toString()))
                .body("author", equalTo("finance-officer"))
                .body("reason", equalTo("Chờ thẩm định"));
        assertEquals(100, books.left(commune.id()));
        assertEquals(documents, books.documents());
    }

    @Test
    void aForecastReachesToItsHorizon() {
        reaches("month_end", "2023-10-31", 201);
        reaches("month_end", "2023-10-30", 422);
        reaches("quarter_end", "2023-12-31", 201);
        reaches("quarter_end", "2023-11-30", 422);
        reaches("year_end", "2024-12-31", 422);
        reaches("closing", "2024-01-31", 201);
        reaches("closing", "2023-12-31", 422);
        reaches("month_end", "2023-09-30", 422);
    }

    private void reaches(String horizon, String until, int status) {
        var body = beside.forecast().replace("year_end", horizon).replace("2023-12-31", until);
        var answer = Api.post(officer, Beside.FORECASTS, body).statusCode(status);
        if (status == 422) {
            answer.body("code", equalTo("horizon-does-not-fit"))
                    .body("detail", not(containsString("_")))
                    .body("errors[0].pointer", equalTo("#/until"));
        }
    }

    @Test
    void whatIsSaidLaterStandsBesideWhatWasSaidBefore() {
        Api.post(officer, Beside.FORECASTS, beside.forecast()).statusCode(201);
        Api.post(officer, Beside.FORECASTS, beside.forecast())
                .statusCode(409)
                .body("code", equalTo("recorded-already"));
        Api.post(officer, Beside.FORECASTS, beside.forecast().replace("2023-10-05", "2023-11-05"))
                .statusCode(201);
        Api.post(officer, Beside.FORECASTS, beside.forecast().replace("\"estimate\"", "\"pledge\""))
                .statusCode(201);
        list(Beside.FORECASTS, "&kind=estimate").body("items.date", contains("2023-10-05", "2023-11-05"));
        list(Beside.FORECASTS, "&kind=estimate&to=2023-10-31").body("items.date", contains("2023-10-05"));
        list(Beside.FORECASTS, "&kind=pledge&horizon=year_end&programme=" + books.programme)
                .body("items", hasSize(1));
        list(Beside.FORECASTS, "&horizon=closing").body("items", empty());
        Api.get(officer, Beside.FORECASTS + "?area={area}&kind=hope", commune.code())
                .statusCode(400)
                .body("code", equalTo("unknown-code"));
        var paged = Beside.FORECASTS + "?area=" + commune.code() + "&limit=2";
        assertEquals(
                3, Pages.read(officer, paged, "items.id", 2).stream().distinct().count());
    }

    @Test
    void aCorrectionIsAFurtherVersionAndNobodyOverwritesAnother() {
        String id = Api.post(officer, Beside.CREDITS, beside.credit())
                .statusCode(201)
                .extract()
                .path("id");
        var tag = Api.get(officer, Beside.CREDITS + "/{id}", id)
                .statusCode(200)
                .extract()
                .header("ETag");
        var corrected = beside.credit().replace("96500", "96400");
        put(officer, Beside.CREDITS, id, null, corrected).statusCode(428);
        var next = put(officer, Beside.CREDITS, id, tag, corrected)
                .statusCode(200)
                .body("outstanding", equalTo(96400))
                .body("eventVersion", equalTo(2))
                .extract()
                .header("ETag");
        put(officer, Beside.CREDITS, id, tag, beside.credit()).statusCode(412);

        var other = Books.officer(books.province);
        Api.as(other)
                .header("If-Match", next)
                .delete(Beside.CREDITS + "/{id}", id)
                .then()
                .statusCode(204);
        Api.get(officer, Beside.CREDITS + "/{id}", id).statusCode(404);
        list(Beside.CREDITS, "").body("items", empty());
        Api.get(officer, Beside.CREDITS + "/{id}/versions", id)
                .statusCode(200)
                .body("items.outstanding", contains(96500, 96400, 96400))
                .body("items.deleted", contains(false, false, true))
                .body("items.author", hasSize(3));
        // What was taken back makes room.
        Api.post(officer, Beside.CREDITS, beside.credit()).statusCode(201);
        Api.get(Books.officer(commune), Beside.CREDITS + "/changes")
                .statusCode(200)
                .body("items.findAll { it.deleted }.id", contains(id))
                .body("items.findAll { !it.deleted }.state.outstanding", contains(96500));
    }

    @Test
    void aRecordStaysAtItsPlace() {
        String id = Api.post(officer, Beside.CREDITS, beside.credit())
                .statusCode(201)
                .extract()
                .path("id");
        var elsewhere = beside.credit().replace(commune.code(), books.commune.code());
        put(officer, Beside.CREDITS, id, "*", elsewhere)
                .statusCode(422)
                .body("code", equalTo("record-of-another-place"));
    }

    @Test
    void policyCreditIsOncePerMonthAndProgrammeOfTheBank() {
        Api.post(officer, Beside.CREDITS, beside.credit()).statusCode(201).body("date", equalTo("2023-06-30"));
        Api.post(officer, Beside.CREDITS, beside.credit()).statusCode(409);
        Api.post(officer, Beside.CREDITS, beside.credit().replace("HO-NGHEO", "HO-CAN-NGHEO"))
                .statusCode(201);
        Api.post(
                        officer,
                        Beside.CREDITS,
                        beside.credit().replace("2023-06", "2023-07").replace("120", "96501"))
                .statusCode(422)
                .body("code", equalTo("overdue-above-outstanding"));
        Api.post(officer, Beside.CREDITS, beside.credit().replace("2023-06", "2023-13"))
                .statusCode(422);
        Api.post(officer, Beside.CREDITS, beside.credit().replace("2023-06", "2099-06"))
                .statusCode(422)
                .body("code", equalTo("date-in-the-future"));
        list(Beside.CREDITS, "&creditProgramme=HO-NGHEO").body("items.borrowers", contains(1904));
    }

    @Test
    void policyCreditComesAsAFileAndDoublesNothing() {
        var lines = List.of(
                "area,creditProgramme,month,lent,recovered,outstanding,overdue,borrowers",
                commune.code() + ",HO-NGHEO,2023-06,2.000,750,96500,120,1904",
                commune.code() + ",HO-NGHEO,2023-07,0,500,96000,120,1900",
                commune.code() + ",HO-NGHEO,6/2023,0,500,96000,120,1900",
                books.otherProvince.code() + ",HO-NGHEO,2023-07,0,500,96000,120,1900",
                commune.code() + ",HO-NGHEO,2023-08,0,500,100,120,1900");
        var sent = SentFile.csv(officer, Beside.CREDITS + "/imports", "partial", lines);
        assertEquals(
                List.of("unreadable-value", "forbidden-place", "overdue-above-outstanding"),
                sent.has(2, 0).refused());
        SentFile.csv(officer, Beside.CREDITS + "/imports", "partial", lines).has(0, 2);
        list(Beside.CREDITS, "").body("items.lent", contains(2000, 0));
        var otherwise = SentFile.csv(
                officer,
                Beside.CREDITS + "/imports",
                "partial",
                List.of(lines.get(0), lines.get(1).replace("1904", "1905")));
        assertEquals(List.of("recorded-already"), otherwise.refused());
    }

    @Test
    void integratedMoneyIsSaidUpToADay() {
        Api.post(officer, Beside.FUNDS, beside.fund()).statusCode(201).body("lineCode", nullValue());
        Api.post(officer, Beside.FUNDS, beside.fund()).statusCode(409);
        Api.post(
                        officer,
                        Beside.FUNDS,
                        beside.fund().replace("2023-06-30", "2023-12-31").replace("295", "320"))
                .statusCode(201);
        Api.post(
                        officer,
                        Beside.FUNDS,
                        beside.fund().replace("2023-06-30", "2023-09-30").replace("295", "321"))
                .statusCode(422)
                .body("code", equalTo("disbursed-above-allocated"));
        Api.post(officer, Beside.FUNDS, beside.fund().replace("\"source\"", "\"line\": \"DA9\", \"source\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/line"));
        list(Beside.FUNDS, "&programme=" + books.programme).body("items.disbursed", contains(295, 320));
    }

    @Test
    void aGiftHasItsForm() {
        var goods = "\"goods\": \"bồn nước\"";
        gives("cash", "\"amount\": 5", null);
        gives("cash", "\"amount\": 0", "#/amount");
        gives("cash", "\"labourDays\": 2", "#/labourDays");
        gives("cash", "\"amount\": 5, " + goods, "#/goods");
        gives("goods", "\"amount\": 5, " + goods, null);
        gives("goods", "\"amount\": 5", "#/goods");
        gives("goods", goods, "#/amount");
        gives("labour", "\"labourDays\": 40", null);
        gives("labour", "\"labourDays\": 40, \"amount\": 12", null);
        gives("labour", "\"amount\": 12", "#/labourDays");
    }

    /** @param pointer what is wrong; null when nothing is */
    private void gives(String form, String more, String pointer) {
        var answer = Api.post(officer, Beside.GIFTS, beside.gift(form, more)).statusCode(pointer == null ? 201 : 422);
        if (pointer != null) {
            answer.body("code", equalTo("gift-of-another-form"))
                    .body("detail", matchesPattern("Ủng hộ dạng '(tiền|hiện vật|ngày công)' .*"))
                    .body("errors[0].pointer", equalTo(pointer));
        }
    }

    @Test
    void aPersonWhoGivesIsNotNamed() {
        Api.post(officer, Beside.GIFTS, beside.gift("cash", "\"amount\": 5"))
                .statusCode(201)
                .body("donorKind", equalTo("anonymous"))
                .body("donor", nullValue());
        Api.post(officer, Beside.GIFTS, beside.gift("cash", "\"amount\": 5, \"organisation\": \"Hội thí dụ\""))
                .statusCode(201)
                .body("donorKind", equalTo("organisation"));
        list(Beside.GIFTS, "&form=cash").body("items", hasSize(2));
    }

    @Test
    void othersNeitherRecordNorSee() {
        var stranger = Books.officer(books.otherProvince);
        var bodies = List.of(beside.forecast(), beside.credit(), beside.fund(), beside.gift("cash", "\"amount\": 5"));
        var paths = List.of(Beside.FORECASTS, Beside.CREDITS, Beside.FUNDS, Beside.GIFTS);
        for (var i = 0; i < paths.size(); i++) {
            var path = paths.get(i);
            Api.post(stranger, path, bodies.get(i)).statusCode(403).body("code", equalTo("forbidden-place"));
            Api.post(TestTokens.of("auditor", books.district.id().toString()), path, bodies.get(i))
                    .statusCode(403);
            String id = Api.post(officer, path, bodies.get(i))
                    .statusCode(201)
                    .extract()
                    .path("id");
            Api.get(stranger, path + "/{id}", id).statusCode(403);
            Api.get(stranger, path + "/{id}/versions", id).statusCode(403);
            Api.get(stranger, path + "?area={area}", commune.code()).statusCode(403);
            Api.get(stranger, path + "/changes?limit=200").body("items.id", not(hasItem(id)));
            put(stranger, path, id, "*", bodies.get(i)).statusCode(403);
            Api.as(stranger)
                    .header("If-Match", "*")
                    .delete(path + "/{id}", id)
                    .then()
                    .statusCode(403);
            Api.get(officer, path + "/{id}", id).statusCode(200);
        }
    }

    private ValidatableResponse list(String path, String more) {
        return Api.get(officer, path + "?area=" + commune.code() + more).statusCode(200);
    }

    private static ValidatableResponse put(String token, String path, String id, String tag, String body) {
        var request = Api.as(token).body(body);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.put(path + "/{id}", id).then();
    }
}
