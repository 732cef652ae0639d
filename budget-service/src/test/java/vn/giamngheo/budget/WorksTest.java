package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** Works with their decision, cost and yearly capital, and what contracts and payments do about them. */
@QuarkusTest
class WorksTest {

    private static final String WORKS = "/api/v1/works";

    private final String code = UUID.randomUUID().toString().substring(0, 8);
    private Books books;
    private Agreements agreements;

    @BeforeEach
    void open() {
        books = Books.open();
        agreements = new Agreements(books);
    }

    @Test
    void investmentThatIsPaidForNoWorkIsAFinding() throws Exception {
        books.fund(books.commune, 100);
        var payment = Agreements.id(books.pay("commune", books.commune, 60));
        assertEquals(1, books.findings("investment-without-work").size());
        agreements.reverse(Books.PAYMENTS, payment).statusCode(201);
        assertEquals(List.of(), books.findings("investment-without-work"));
    }

    @Test
    void aWorkIsRecordedByItsDecisionAndChangedByALaterOne() {
        var id = Agreements.id(Api.post(agreements.investor, WORKS, work(100, 60))
                .body("total", equalTo(100))
                .body("capital.amount", contains(60)));
        var path = WORKS + "/" + id;
        var tag = Api.get(books.everywhere, path).statusCode(200).extract().header("ETag");
        var change = "{\"date\": \"2023-05-01\", \"content\": %s}".formatted(content(150, 150));
        Api.as(agreements.investor).body(change).put(path).then().statusCode(428);
        Api.as(agreements.investor)
                .header("If-Match", tag)
                .body(change)
                .put(path)
                .then()
                .statusCode(200)
                .body("total", equalTo(150));
        Api.as(agreements.investor)
                .header("If-Match", tag)
                .body(change)
                .put(path)
                .then()
                .statusCode(412);
        Api.get(books.everywhere, path + "/acts").body("items", hasSize(2));
        Eventually.until(
                Duration.ofSeconds(20),
                () -> assertTrue(books.world.sent(Topics.WORKS).stream()
                        .anyMatch(event -> event.contains(id) && event.contains("\"eventVersion\":2"))));
    }

    @Test
    void theCapitalOfTheYearsStaysWithinTheCost() {
        Api.post(agreements.investor, WORKS, work(100, 101))
                .statusCode(422)
                .body("code", equalTo("capital-above-cost"));
        Api.post(agreements.investor, WORKS, work(0, 0)).statusCode(422).body("code", equalTo("amount-not-above-zero"));
        Api.post(agreements.investor, WORKS, work(100, 60).replace("2023-12-31", "2023-01-01"))
                .statusCode(422)
                .body("code", equalTo("finished-before-it-started"));
        Api.post(
                        agreements.investor,
                        WORKS,
                        work(100, 60).replace("\"costs\": [", "\"costs\": [{\"source\": \"commune\", \"amount\": 1}, "))
                .statusCode(422)
                .body("code", equalTo("named-twice"))
                .body("detail", equalTo("'xã' được nêu hai lần."));
        Api.post(agreements.investor, WORKS, work(100, 60)).statusCode(201);
        Api.post(agreements.investor, WORKS, work(100, 60)).statusCode(409).body("code", equalTo("already-exists"));
    }

    @Test
    void investmentUnderAContractNamesItsWorkAndTheWorkShowsWhatWasDone() {
        var id = Agreements.id(Api.post(agreements.investor, WORKS, work(100, 60)));
        books.fund(books.commune, 100);
        var contract = agreements
                .contractOf(books.commune, 100, 80)
                .replace("recurrent", "investment")
                .replaceFirst("\\{", "{\"work\": \"" + code + "\", ");
        Api.post(agreements.investor, Agreements.CONTRACTS, contract.replace(code, "x" + code))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/work"));
        var signed = Agreements.id(
                Api.post(agreements.investor, Agreements.CONTRACTS, contract).body("work", equalTo(id)));
        agreements.accept(signed, 50);
        var payment = books.paymentOf("commune", books.commune, 7).replaceFirst("\\{", "{\"work\": \"" + code + "\", ");
        Api.post(books.everywhere, Books.PAYMENTS, payment).statusCode(201).body("postings[0].work", equalTo(id));
        Api.post(
                        books.everywhere,
                        Books.PAYMENTS,
                        payment.replaceFirst(
                                "\\{",
                                "{\"contract\": \"" + signed + "\", \"stage\": 1, \"request\": \"" + UUID.randomUUID()
                                        + "\", "))
                .statusCode(422);
        Api.get(books.everywhere, WORKS + "/" + id)
                .body("committed", equalTo(80))
                .body("paid", equalTo(7))
                .body("accepted", equalTo(50));
        Api.get(books.everywhere, Agreements.CONTRACTS + "?area={area}&work={work}", books.commune.code(), code)
                .body("items.id", contains(signed));
    }

    @Test
    void aWorkIsOfItsPlace() {
        var id = Agreements.id(Api.post(agreements.investor, WORKS, work(100, 60)));
        Api.get(Books.officer(books.commune), WORKS + "/" + id).statusCode(200);
        Api.get(Books.officer(books.otherCommune), WORKS + "/" + id).statusCode(404);
        Api.post(TestTokens.of("investor", books.otherCommune.id().toString()), WORKS, work(100, 60))
                .statusCode(403);
        Api.get(books.everywhere, WORKS + "?area={area}&programme={p}", books.district.code(), books.programme)
                .body("items.code", contains(code));
        Api.get(Books.officer(books.commune), WORKS + "/changes?limit=200").body("items.id", hasItem(id));
        Api.get(TestTokens.of("surveyor", World.COUNTRY.id().toString()), WORKS + "/" + id)
                .statusCode(403);
    }

    @Test
    void aDecisionIsChangedByWhoHasReadItWhateverIsPaidMeanwhile() {
        var path = WORKS + "/" + Agreements.id(Api.post(agreements.investor, WORKS, work(100, 60)));
        books.fund(books.commune, 100);
        var tag = Api.get(books.everywhere, path).extract().header("ETag");
        Api.post(
                        books.everywhere,
                        Books.PAYMENTS,
                        books.paymentOf("commune", books.commune, 10)
                                .replaceFirst("\\{", "{\"work\": \"" + code + "\", "))
                .statusCode(201);
        Api.as(books.everywhere)
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("paid", equalTo(10));
        var change = "{\"date\": \"2023-05-01\", \"content\": %s}".formatted(content(150, 150));
        Api.as(agreements.investor)
                .header("If-Match", tag)
                .body(change)
                .put(path)
                .then()
                .statusCode(200);
        Api.as(agreements.investor)
                .header("If-Match", tag)
                .body(change)
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void ofManyWhoRecordOneCodeAtOnceOneDoes() throws Exception {
        var work = work(100, 60);
        var answers = AtOnce.send(AtOnce.times(
                8, () -> Api.storingAs(agreements.investor, UUID.randomUUID().toString())
                        .body(work)
                        .post(WORKS)));
        assertEquals(
                List.of(201, 409, 409, 409, 409, 409, 409, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
    }

    @Test
    void aWorkOfAPlaceThatEndedIsHandedOverAndGoesOn() {
        var world = books.world;
        var province = world.province();
        var old = world.commune(province);
        var heir = new World.Place(UUID.randomUUID(), World.newCommuneCode());
        var other = world.commune(province);
        world.arrive();
        var begun = work(100, 60).replace(books.commune.code(), old.code()).replace("2023-12-31", "2026-12-31");
        var path = WORKS + "/" + Agreements.id(Api.post(agreements.investor, WORKS, begun));
        var handover = """
                {"act": %s, "successor": "%s", "on": "%s"}""";
        var toHeir = handover.formatted(Agreements.act("Bàn giao công trình"), heir.code(), "2025-07-01");
        Api.post(Books.officer(old), path + "/handovers", toHeir)
                .statusCode(422)
                .body("code", equalTo("place-not-ended"));
        world.reform(Reform.DAY, "commune", province, List.of(new World.Succession(old, heir, "whole", null)));
        world.arrive();
        var tag = Api.get(books.everywhere, path).extract().header("ETag");
        change(path, tag, "2025-08-01").statusCode(409).body("code", equalTo("place-ended"));
        Api.post(Books.officer(other), path + "/handovers", toHeir).statusCode(404);
        Api.post(
                        Books.officer(heir),
                        path + "/handovers",
                        handover.formatted(Agreements.act("Bàn giao"), other.code(), "2025-07-01"))
                .statusCode(422)
                .body("code", equalTo("not-a-successor"))
                .body("errors[0].pointer", equalTo("#/successor"));
        Api.post(Books.officer(heir), path + "/handovers", toHeir)
                .statusCode(201)
                .body("areaId", equalTo(old.id().toString()))
                .body("handovers.areaId", contains(heir.id().toString()));
        Api.post(Books.officer(heir), path + "/handovers", toHeir).statusCode(409);
        tag = Api.get(books.everywhere, path).extract().header("ETag");
        change(path, tag, "2025-06-30").statusCode(200);
        tag = Api.get(books.everywhere, path).extract().header("ETag");
        change(path, tag, "2025-08-01").statusCode(200).body("total", equalTo(150));
        Api.get(Books.officer(heir), WORKS + "?area={area}&tree=2025-07-01&programme={p}", heir.code(), books.programme)
                .body("items.code", contains(code));
        var next = new World.Place(UUID.randomUUID(), World.newCommuneCode());
        world.succeed(heir, Reform.DAY, next, Reform.DAY.plusYears(1), province);
        world.arrive();
        tag = Api.get(books.everywhere, path).extract().header("ETag");
        change(path, tag, "2026-08-01")
                .statusCode(409)
                .body("code", equalTo("place-ended"))
                .body("detail", containsString(next.code()));
        Api.post(
                        Books.officer(next),
                        path + "/handovers",
                        handover.formatted(Agreements.act("Bàn giao lần hai"), next.code(), "2026-07-01"))
                .statusCode(201);
        tag = Api.get(books.everywhere, path).extract().header("ETag");
        change(path, tag, "2026-08-01").statusCode(200);
    }

    private ValidatableResponse change(String path, String tag, String date) {
        return Api.as(books.everywhere)
                .header("If-Match", tag)
                .body("{\"date\": \"%s\", \"content\": %s}".formatted(date, content(150, 150)))
                .put(path)
                .then();
    }

    private String work(long cost, long capital) {
        return """
                {"code": "%s", "programme": "%s", "date": "2023-02-01", "area": "%s", "content": %s}
                """.formatted(code, books.programme, books.commune.code(), content(cost, capital));
    }

    private String content(long cost, long capital) {
        return """
                {"name": "Đường liên thôn", "investor": "%s", "act": %s,
                 "costs": [{"source": "commune", "amount": %d}],
                 "capital": [{"year": 2023, "source": "commune", "amount": %d}],
                 "startOn": "2023-03-01", "finishOn": "2023-12-31"}
                """.formatted(
                        ((World.Agency) books.department).code(), Agreements.act("Quyết định đầu tư"), cost, capital);
    }
}
