package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** Whose money is whose before and after a boundary act. */
@QuarkusTest
class ScopeOverTimeTest {

    private static final String RULES = "/api/v1/counterpart-rules";

    private static final String ACT =
            "{\"role\": \"other\", \"act\": {\"issuer\": \"UBND\", \"title\": \"Quyết toán\"%s}}";

    /** Once for all tests: what they write does not disturb the others. */
    private static Books books;

    private static Reform reform;
    private static Place stranger;
    private static Holder office;

    /** Payments of 2023, by the places that paid. */
    private static final Map<Place, String> PAID = new HashMap<>();

    @BeforeEach
    void moneyIsPaidBeforeTheReform() {
        if (books != null) {
            return;
        }
        var world = World.around("budget");
        reform = world.reform();
        office = world.agency(reform.district);
        stranger = world.province();
        books = Books.open();
        world.arrive();
        for (var place : List.of(
                reform.district, reform.merged, reform.mergedToo, reform.divided, reform.hamlet, reform.moved)) {
            books.estimate("central", World.COUNTRY, 100).statusCode(201);
            books.allocate("central", World.COUNTRY, place, 100).statusCode(201);
            PAID.put(
                    place,
                    pay(books.everywhere, place, 1).statusCode(201).extract().path("id"));
        }
    }

    @Test
    void whoeverTookAPlaceOverReadsWhatItRecorded() {
        assertEquals(everything(), readBy(World.COUNTRY));
        assertEquals(everything(), readBy(reform.oldProvince));
        assertEquals(everything(), readBy(reform.newProvince));
        assertEquals(everything(), readBy(reform.district));
        assertEquals(Set.of(reform.merged, reform.mergedToo, reform.divided), readBy(reform.first));
        assertEquals(Set.of(reform.divided), readBy(reform.second), "but not what lay below the divided one");
        assertEquals(Set.of(reform.divided, reform.hamlet), readBy(reform.divided));
        assertEquals(Set.of(reform.moved), readBy(reform.moved));
        assertEquals(Set.of(reform.hamlet), readBy(reform.hamlet));
        assertEquals(Set.of(), readBy(reform.drowned));
        assertEquals(Set.of(), readBy(stranger));
    }

    @Test
    void changesAreToldToWhoeverMayReadThem() {
        for (var reader : List.of(
                reform.oldProvince, reform.newProvince, reform.first, reform.second, reform.divided, stranger)) {
            assertEquals(
                    readBy(reader).stream().map(PAID::get).collect(Collectors.toCollection(TreeSet::new)),
                    told(reader),
                    () -> "to " + reader.code());
        }
    }

    @Test
    void onlyAWhollyMergedPlaceIsWrittenBySuccessors() {
        for (var writer : List.of(reform.first, reform.newProvince, reform.district, reform.mergedToo)) {
            pay(Books.officer(writer), reform.mergedToo, 1).statusCode(201);
        }
        for (var writer : List.of(reform.newProvince, reform.oldProvince, reform.divided)) {
            pay(Books.officer(writer), reform.divided, 1).statusCode(201);
        }
        for (var reader : List.of(reform.first, reform.second)) {
            pay(Books.officer(reader), reform.divided, 1)
                    .statusCode(403)
                    .body("code", equalTo("read-only-place"))
                    .body("detail", containsString("đã được chia cho nhiều địa bàn"))
                    .body("errors[0].pointer", equalTo("#/holder"));
        }
        forbidden(pay(Books.officer(reform.second), reform.mergedToo, 1));
        forbidden(pay(Books.officer(reform.second), reform.hamlet, 1));
        forbidden(pay(Books.officer(reform.first), reform.district, 1));
        forbidden(pay(Books.officer(reform.first), reform.moved, 1));
        forbidden(pay(Books.officer(stranger), reform.mergedToo, 1));
    }

    @Test
    void aSuccessorOfASuccessorHasTheSameRights() throws Exception {
        var world = World.around("budget");
        var reform = world.reform();
        var heir = new Place(UUID.randomUUID(), World.newCommuneCode());
        world.arrive();
        books.database.execute(
                "update area_period set valid_to = '2025-12-31' where area_id in (?, ?)",
                reform.first.id(),
                reform.second.id());
        for (var former : List.of(reform.first, reform.second)) {
            books.database.execute(
                    "insert into area_succession values (?, ?, ?, '2026-01-01', 'whole', null, null)",
                    former.id(),
                    heir.id(),
                    reform.act);
        }
        books.database.execute("insert into area values (?, 'commune', 1, false, ?)", heir.id(), reform.act);
        books.database.execute(
                "insert into area_period values (?, '2026-01-01', null, ?, 'Nơi kế thừa', null, ?)",
                heir.id(),
                heir.code(),
                reform.newProvince.id());
        books.estimate("central", World.COUNTRY, 1).statusCode(201);
        books.allocate("central", World.COUNTRY, reform.mergedToo, 1).statusCode(201);
        pay(Books.officer(heir), reform.mergedToo, 1).statusCode(201);
        pay(Books.officer(heir), reform.divided, 1).statusCode(403).body("code", equalTo("read-only-place"));
        payOn("2026-02-01", books.everywhere, reform.divided)
                .statusCode(409)
                .body("detail", containsString(heir.code() + " Nơi kế thừa"));
    }

    @Test
    void whatComesAfterTheEndIsRefusedWithTheNamesOfTheSuccessors() {
        payOn("2025-07-01", books.everywhere, reform.divided)
                .statusCode(409)
                .body("code", equalTo("place-ended"))
                .body("errors[0].pointer", equalTo("#/holder/area"))
                .body(
                        "detail",
                        equalTo(
                                "Địa bàn '%s' đã chấm dứt ngày 2025-06-30. Những gì phát sinh sau đó thuộc địa bàn kế thừa: %s Nơi mới %s, %s Nơi mới %s."
                                        .formatted(
                                                reform.divided.code(),
                                                reform.first.code(),
                                                reform.first.code(),
                                                reform.second.code(),
                                                reform.second.code())));
        payOn("2025-07-01", books.everywhere, reform.district)
                .statusCode(409)
                .body("detail", containsString(reform.newProvince.code() + " Nơi mới"));
        payOn("2025-06-30", books.everywhere, reform.divided).statusCode(201);
    }

    @Test
    void anAgencyEndsWithItsPlace() {
        payOn("2025-07-01", books.everywhere, office)
                .statusCode(409)
                .body("code", equalTo("place-ended"))
                .body("errors[0].pointer", equalTo("#/holder/agency"))
                .body("detail", containsString(reform.newProvince.code() + " Nơi mới"));
        payOn("2025-06-30", books.everywhere, office).statusCode(422).body("code", equalTo("insufficient-balance"));
    }

    @Test
    void aPlaceWithoutSuccessorsIsUnknownAfterItsEnd() {
        payOn("2025-07-01", books.everywhere, reform.drowned)
                .statusCode(422)
                .body("code", equalTo("unknown-reference"));
    }

    @Test
    void aCodeThatMeansANewPlaceMeansTheNewPlace() {
        payOn("2025-07-01", Books.officer(reform.first), reform.merged)
                .statusCode(422)
                .body("code", equalTo("insufficient-balance"));
        payOn("2025-07-01", Books.officer(reform.merged), reform.merged)
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        payOn("2025-06-30", Books.officer(reform.merged), reform.merged).statusCode(201);
    }

    @Test
    void papersAreAddedToWhatOneMayWriteUntilThePlaceEnds() {
        addAct(reform.first, reform.mergedToo, "2025-06-30").statusCode(201);
        addAct(reform.first, reform.mergedToo, "2025").statusCode(201);
        addAct(reform.first, reform.mergedToo, "2025-07")
                .statusCode(409)
                .body("code", equalTo("place-ended"))
                .body("errors[0].pointer", equalTo("#/act/issuedOn"))
                .body("detail", containsString(reform.first.code() + " Nơi mới"));
        addAct(reform.first, reform.divided, "2025-06-30").statusCode(403).body("code", equalTo("read-only-place"));
        addAct(reform.newProvince, reform.divided, "2025-06-30").statusCode(201);
        addAct(reform.second, reform.mergedToo, "2025-06-30").statusCode(404);
        Api.get(Books.officer(reform.second), payment(reform.divided) + "/acts").statusCode(200);
    }

    @Test
    void listsOfAnEndedPlaceAreReadOnADayOnWhichItWasThere() {
        list(reform.newProvince, reform.district, "2023-12-31").statusCode(200);
        list(reform.second, reform.divided, "2023-12-31").statusCode(200);
        forbidden(list(reform.first, reform.district, "2023-12-31"));
        forbidden(list(reform.second, reform.mergedToo, "2023-12-31"));
        list(reform.newProvince, reform.district, "2025-12-31")
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("detail", containsString("nay là: " + reform.newProvince.code() + " Nơi mới"));
        list(reform.newProvince, reform.drowned, "2025-12-31")
                .statusCode(400)
                .body("detail", equalTo("Không có mã '" + reform.drowned.code() + "'. (2025-12-31)"));
    }

    @Test
    void aListShowsWhatMayBeReadOfAPlaceThatCameLater() {
        list(reform.newProvince, reform.hamlet, "2025-12-31")
                .statusCode(200)
                .body("items.id", contains(PAID.get(reform.hamlet)));
        list(reform.second, reform.hamlet, "2025-12-31").statusCode(200).body("items", empty());
    }

    /** What an ended place recorded while the act was not known yet is read, corrected and taken back by its successor. */
    @Test
    void whatALateActOvertookIsPutRight() {
        var world = World.around("budget");
        var province = world.province();
        var old = world.commune(province);
        var heir = new Place(UUID.randomUUID(), World.newCommuneCode());
        world.arrive();
        books.estimate("central", World.COUNTRY, 5).statusCode(201);
        books.allocate("central", World.COUNTRY, old, 5).statusCode(201);
        String paid = payOn("2025-07-10", books.everywhere, old)
                .statusCode(201)
                .extract()
                .path("id");
        String rule = Api.post(Books.officer(old), RULES, rule(old, 10))
                .statusCode(201)
                .extract()
                .path("id");
        world.reform(Reform.DAY, "commune", province, List.of(new World.Succession(old, heir, "whole", null)));
        world.arrive();
        var officer = Books.officer(heir);
        var reversal = "{\"date\": \"%s\", \"reason\": \"Xã đã sáp nhập\"}";
        Api.post(Books.officer(stranger), Books.PAYMENTS + "/" + paid + "/reversals", reversal.formatted("2025-07-11"))
                .statusCode(404);
        Api.post(officer, Books.PAYMENTS + "/" + paid + "/reversals", reversal.formatted("2025-07-09"))
                .statusCode(422)
                .body("code", equalTo("before-its-paper"));
        Api.post(officer, Books.PAYMENTS + "/" + paid + "/reversals", reversal.formatted("2025-07-11"))
                .statusCode(201);
        payOn("2025-07-11", books.everywhere, old).statusCode(409);
        Api.get(officer, RULES + "/" + rule).statusCode(200).body("percent", equalTo(10));
        Api.get(Books.officer(stranger), RULES + "/" + rule).statusCode(403);
    }

    private static String rule(Place area, int percent) {
        return """
                {"area": "%s", "programme": "%s", "line": "DA1", "percent": %d, "tolerance": 0, "validFrom": "2025-07-10",
                 "act": {"number": "02/NQ-HĐND", "issuer": "HĐND thí dụ", "title": "Tỷ lệ"}}
                """.formatted(area.code(), books.programme, percent);
    }

    private static void forbidden(ValidatableResponse answer) {
        answer.statusCode(403).body("code", equalTo("forbidden-place"));
    }

    private static Set<Place> everything() {
        return PAID.keySet();
    }

    private static Set<Place> readBy(Place reader) {
        var token = Books.officer(reader);
        return PAID.keySet().stream()
                .filter(place -> Api.get(token, payment(place)).extract().statusCode() == 200)
                .collect(Collectors.toSet());
    }

    private static String payment(Place place) {
        return Books.PAYMENTS + "/" + PAID.get(place);
    }

    private static Set<Object> told(Place reader) {
        var told = new ArrayList<Object>();
        var path = Books.PAYMENTS + "/changes?limit=200";
        var more = true;
        while (more) {
            var page = Api.as(Books.officer(reader))
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Object> ids = page.path("items.state.id");
            told.addAll(ids);
            path = Pages.next(page.header("Link"));
            more = !ids.isEmpty();
        }
        return told.stream().filter(PAID::containsValue).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ValidatableResponse addAct(Place writer, Place place, String issuedOn) {
        var date = ", \"issuedOn\": \"%s\"".formatted(issuedOn);
        return Api.post(Books.officer(writer), payment(place) + "/acts", ACT.formatted(date));
    }

    private static ValidatableResponse list(Place reader, Place place, String tree) {
        return Api.get(Books.officer(reader), Books.PAYMENTS + "?area={area}&tree={tree}", place.code(), tree);
    }

    private static ValidatableResponse pay(String token, Holder payer, long amount) {
        return Api.post(token, Books.PAYMENTS, books.paymentOf("central", payer, amount));
    }

    private static ValidatableResponse payOn(String day, String token, Holder payer) {
        var payment = books.paymentOf("central", payer, 1).replace("2023-03-10", day);
        return Api.post(token, Books.PAYMENTS, payment);
    }
}
