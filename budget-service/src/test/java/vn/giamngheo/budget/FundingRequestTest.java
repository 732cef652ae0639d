package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.FundingCancelled;
import vn.giamngheo.events.FundingRequested;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.WireEvent;
import vn.giamngheo.testing.World;

/** What livelihood projects ask for is reserved or refused, once, in whatever order and however often it is told. */
@QuarkusTest
class FundingRequestTest {

    private static final String REQUESTS = "/api/v1/funding-requests";
    private static final LocalDate DAY = LocalDate.of(2023, 3, 2);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final UUID id = UUID.randomUUID();
    private Books books;
    private Agreements agreements;

    @BeforeEach
    void open() {
        books = Books.open();
        agreements = new Agreements(books);
    }

    @Test
    void whatIsThereIsReservedAndNobodyElseCanUseIt() throws Exception {
        agreements.fund(books.commune, 100);
        ask(id, 70);
        awaited("committed")
                .body("reserved", equalTo(70))
                .body("total", equalTo(70))
                .body("parts.line", contains("DA1"))
                .body("holder.id", equalTo(books.commune.id().toString()));
        assertEquals(30, books.left(books.commune.id()));
        Api.post(books.everywhere, Books.PAYMENTS, Agreements.recurrent(books.paymentOf("commune", books.commune, 31)))
                .statusCode(422)
                .body("code", equalTo("insufficient-balance"));
        assertEquals(List.of(), books.wrongBalances());
    }

    @Test
    void whatIsNotThereIsRefusedWithTheReasonInWordsAndLeavesNothing() throws Exception {
        agreements.fund(books.commune, 100);
        ask(id, 101);
        awaited("refused")
                .body("reason.code", equalTo("insufficient-balance"))
                .body("reason.vi", containsString("100"))
                .body("reason.en", containsString("101"));
        assertEquals(100, books.left(books.commune.id()));
        assertEquals(1, books.documents());
    }

    @Test
    void anUnknownLineAndAYearThatMoneyCannotComeFromAreRefused() {
        agreements.fund(books.commune, 100);
        publish(request(id, "DA9", 2023, 10));
        awaited("refused").body("reason.code", equalTo("unknown-reference"));
        var other = UUID.randomUUID();
        publish(request(other, "DA1", 2024, 10));
        awaited(other, "refused").body("reason.code", equalTo("origin-year-does-not-fit"));
    }

    @Test
    void aPlaceThatHasEndedReservesNothing() {
        var reform = books.world.reform();
        books.world.arrive();
        var request = new FundingRequested(
                id,
                UUID.randomUUID(),
                books.programme,
                LocalDate.of(2025, 8, 1),
                new PostingsRecorded.Holder("area", reform.mergedToo.id()),
                List.of(part("DA1", 2025, 10)));
        publish(request);
        awaited("refused")
                .body("reason.code", equalTo("place-ended"))
                .body("reason.vi", containsString(reform.first.code()));
    }

    @Test
    void aHolderThatIsNotHereYetIsWaitedFor() {
        var place = new World.Place(UUID.randomUUID(), World.newCommuneCode());
        var request = new FundingRequested(
                id,
                UUID.randomUUID(),
                books.programme,
                DAY,
                new PostingsRecorded.Holder("area", place.id()),
                List.of(part("DA1", 2023, 10)));
        publish(request);
        listed("waiting").body("items.id", hasItem(id.toString()));
        Api.get(books.everywhere, REQUESTS + "/" + id).statusCode(404);
        var period = new AreaState.Period(World.BEGINNING, null, place.code(), "Xã đến sau", null, books.district.id());
        books.world.publish(new AreaState(place.id(), 1, false, "commune", List.of(period)));
        awaited("refused").body("reason.code", equalTo("insufficient-balance"));
        listed("waiting").body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void aRequestThatIsToldManyTimesIsAnsweredOnce() throws Exception {
        agreements.fund(books.commune, 100);
        ask(id, 40);
        ask(id, 40);
        books.world.send(
                Topics.FUNDING_REQUESTS,
                id.toString(),
                WireEvent.with(
                        Map.of("reemitted", true),
                        UUID.randomUUID(),
                        FundingRequested.TYPE,
                        id,
                        request(id, "DA1", 2023, 40)));
        ask(id, 40);
        awaited("committed");
        nothingIsDue();
        assertEquals(60, books.left(books.commune.id()));
        assertEquals(1, told(id, "funding-decision.v1"));
        assertEquals(2, books.documents());
    }

    @Test
    void whatIsTakenBackIsReleasedOnceHoweverOftenThatIsTold() throws Exception {
        agreements.fund(books.commune, 100);
        ask(id, 40);
        awaited("committed");
        cancel(id);
        cancel(id);
        Eventually.until(SOON, () -> Api.get(books.everywhere, REQUESTS + "/" + id)
                .body("released", equalTo(40))
                .body("reserved", equalTo(0))
                .body("outcome", equalTo("committed")));
        nothingIsDue();
        assertEquals(100, books.left(books.commune.id()));
        assertEquals(1, told(id, "funding-release.v1"));
        assertEquals(List.of(), books.wrongBalances());
    }

    @Test
    void aCancellationThatComesBeforeItsRequestReservesNothing() throws Exception {
        agreements.fund(books.commune, 100);
        cancel(id);
        nothingIsDue();
        ask(id, 40);
        awaited("refused").body("reason.code", equalTo("funding-cancelled"));
        ask(id, 40);
        cancel(id);
        nothingIsDue();
        assertEquals(100, books.left(books.commune.id()));
        assertEquals(0, told(id, "funding-release.v1"));
    }

    @Test
    void atAPlaceThatHasEndedItIsReleasedOnTheLastDay() throws Exception {
        var reform = books.world.reform();
        books.world.arrive();
        agreements.fund(reform.mergedToo, 100);
        publish(new FundingRequested(
                id,
                UUID.randomUUID(),
                books.programme,
                DAY,
                new PostingsRecorded.Holder("area", reform.mergedToo.id()),
                List.of(part("DA1", 2023, 40))));
        awaited("committed");
        books.world.publish(
                Topics.FUNDING_REQUESTS, FundingCancelled.TYPE, id, new FundingCancelled(id, LocalDate.of(2025, 7, 1)));
        Eventually.until(
                SOON, () -> Api.get(books.everywhere, REQUESTS + "/" + id).body("released", equalTo(40)));
        assertEquals(100, books.left(reform.mergedToo.id()));
        assertEquals(
                List.of("2023-03-02", "2025-06-30"),
                books.database.texts(
                        "select date::text from ledger_document where funding_request_id = ? order by 1", id));
    }

    @Test
    void aYearThatIsClosedReservesNothingMoreAndStillReleases() throws Exception {
        agreements.fund(books.commune, 100);
        ask(id, 40);
        awaited("committed");
        Api.post(books.everywhere, "/api/v1/settlements", """
                {"programme": "%s", "year": 2023, "date": "2024-06-30", "holder": %s, "act": %s, "total": 0, "parts": [
                 {"line": "DA1", "source": "commune", "nature": "recurrent", "amount": 0}]}
                """.formatted(
                                books.programme, books.commune.json(), Agreements.act("Quyết toán")))
                .statusCode(201);
        var late = UUID.randomUUID();
        ask(late, 10);
        awaited(late, "refused").body("reason.code", equalTo("year-closed"));
        cancel(id);
        Eventually.until(
                SOON, () -> Api.get(books.everywhere, REQUESTS + "/" + id).body("released", equalTo(40)));
        assertEquals(100, books.left(books.commune.id()));
    }

    @Test
    void aContractTakesWhatIsReservedAndNoMore() throws Exception {
        agreements.fund(books.commune, 100);
        ask(id, 70);
        awaited("committed");
        contract(id, 71, 71)
                .statusCode(422)
                .body("code", equalTo("not-enough-reserved"))
                .body("errors[0].pointer", equalTo("#/commitments"));
        contract(UUID.randomUUID(), 10, 10).statusCode(422).body("errors[0].pointer", equalTo("#/fundingRequest"));
        var contract = contract(id, 60, 60)
                .statusCode(201)
                .body("committed", equalTo(60))
                .body("fundingRequest", equalTo(id.toString()))
                .extract()
                .<String>path("id");
        Api.get(books.everywhere, REQUESTS + "/" + id).body("reserved", equalTo(10));
        assertEquals(30, books.left(books.commune.id()));
        agreements.accept(contract, 60).statusCode(201);
        agreements.pay(contract, books.commune, 60, 0).statusCode(201);
        cancel(id);
        Eventually.until(
                SOON, () -> Api.get(books.everywhere, REQUESTS + "/" + id).body("released", equalTo(10)));
        assertEquals(40, books.left(books.commune.id()));
        contract(id, 1, 1).statusCode(409).body("code", equalTo("funding-cancelled"));
        assertEquals(List.of(), books.wrongBalances());
    }

    @Test
    void papersOfAReserveAreTakenBackByTheProjectOnly() {
        agreements.fund(books.commune, 100);
        ask(id, 70);
        var paper = awaited("committed").extract().<String>path("document");
        agreements.reverse("/api/v1/commitments", paper).statusCode(422).body("code", equalTo("not-reversible"));
        Api.get(books.everywhere, "/api/v1/commitments/" + paper).body("fundingRequest", equalTo(id.toString()));
    }

    @Test
    void anotherPlaceSeesNothingOfIt() {
        agreements.fund(books.commune, 100);
        ask(id, 70);
        awaited("committed");
        var elsewhere = Books.officer(books.otherProvince);
        Api.get(elsewhere, REQUESTS + "/" + id).statusCode(404);
        Api.get(elsewhere, REQUESTS + "?area=" + books.otherProvince.code())
                .statusCode(200)
                .body("items", empty());
        Api.get(elsewhere, REQUESTS + "?area=" + books.commune.code()).statusCode(403);
        Api.get(books.everywhere, REQUESTS + "?area=VN&outcome=maybe")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("outcome"));
    }

    private void ask(UUID request, long amount) {
        publish(request(request, "DA1", 2023, amount));
    }

    private void publish(FundingRequested request) {
        books.world.publish(Topics.FUNDING_REQUESTS, FundingRequested.TYPE, request.id(), request);
        books.world.arrive();
    }

    private void cancel(UUID request) {
        books.world.publish(
                Topics.FUNDING_REQUESTS,
                FundingCancelled.TYPE,
                request,
                new FundingCancelled(request, DAY.plusDays(9)));
        books.world.arrive();
    }

    private FundingRequested request(UUID request, String line, int origin, long amount) {
        return new FundingRequested(
                request,
                UUID.randomUUID(),
                books.programme,
                DAY,
                new PostingsRecorded.Holder("area", books.commune.id()),
                List.of(part(line, origin, amount)));
    }

    private static FundingRequested.Part part(String line, int origin, long amount) {
        return new FundingRequested.Part(line, "commune", "recurrent", origin, 2023, amount);
    }

    private ValidatableResponse contract(UUID request, long value, long committed) {
        return Api.post(
                agreements.investor,
                Agreements.CONTRACTS,
                agreements
                        .contractOf(books.commune, value, committed)
                        .replaceFirst("\\{", "{\"fundingRequest\": \"" + request + "\", "));
    }

    private ValidatableResponse awaited(String outcome) {
        return awaited(id, outcome);
    }

    private ValidatableResponse awaited(UUID request, String outcome) {
        Eventually.until(SOON, () -> Api.get(books.everywhere, REQUESTS + "/" + request)
                .statusCode(200)
                .body("outcome", equalTo(outcome)));
        return Api.get(books.everywhere, REQUESTS + "/" + request);
    }

    private ValidatableResponse listed(String outcome) {
        return Api.get(books.everywhere, REQUESTS + "?area=VN&outcome=" + outcome)
                .statusCode(200);
    }

    /** What was marked has been worked off. */
    private void nothingIsDue() {
        Eventually.until(
                SOON,
                () -> assertEquals(
                        0, books.database.number("select count(*) from funding_request_due where request_id = ?", id)));
    }

    private long told(UUID request, String type) {
        return books.world.sent(Topics.FUNDING_DECISIONS).stream()
                .filter(event -> event.contains(request.toString()) && event.contains(type))
                .filter(event -> !event.contains("reemitted"))
                .count();
    }
}
