package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;

/** What a place is given over the years is held against its ceiling, whichever is recorded first. */
@QuarkusTest
class CeilingTest {

    private static final String CEILINGS = "/api/v1/ceilings";
    private static final String EXCEEDED = "ceiling-exceeded";

    private Books books;

    @BeforeEach
    void openBooks() {
        books = Books.open();
    }

    @Test
    void whatIsGivenBeyondTheCeilingIsAFindingUntilTheCeilingOrTheMoneyChanges() throws Exception {
        sets("2022-01-01", 100).statusCode(201).body("parts[0].inForce", equalTo(true));
        books.fund(books.commune, 100);
        assertEquals(List.of(), books.findings(EXCEEDED));
        books.fund(books.commune, 1);
        assertEquals(List.of("DA1 commune 2021–2025: 100 101 1"), books.findings(EXCEEDED));

        var later = sets("2023-01-01", 150).statusCode(201).extract().<String>path("id");
        assertEquals(List.of(), books.findings(EXCEEDED));
        sets("2022-06-01", 50).statusCode(201).body("parts[0].inForce", equalTo(false));
        assertEquals(List.of(), books.findings(EXCEEDED), "the act of the latest date is in force");

        sets("2023-02-01", 90).statusCode(201);
        assertEquals(List.of("DA1 commune 2021–2025: 90 101 11"), books.findings(EXCEEDED));
        recall(20);
        assertEquals(List.of(), books.findings(EXCEEDED));
        Api.get(books.everywhere, CEILINGS + "/" + later).body("parts[0].inForce", equalTo(false));
    }

    @Test
    void theYearsOfACeilingCountTogetherAndCarryingOverGivesNothing() throws Exception {
        sets("2022-01-01", 100).statusCode(201);
        books.fund(books.commune, 60);
        var next = books.estimateOf("commune", books.commune, 41).replace("\"year\": 2023", "\"year\": 2024");
        Api.post(books.everywhere, Books.ESTIMATES, next).statusCode(201);
        assertEquals(List.of("DA1 commune 2021–2025: 100 101 1"), books.findings(EXCEEDED));
        recall(1);
        var carry =
                books.ofHolder(books.commune, "\"intoYear\": 2024, \"total\": 50,", Books.line("DA1", "commune", 50));
        Api.post(books.everywhere, "/api/v1/carry-overs", carry).statusCode(201);
        assertEquals(List.of(), books.findings(EXCEEDED));
        var beyond = books.estimateOf("commune", books.commune, 999).replace("\"year\": 2023", "\"year\": 2026");
        Api.post(books.everywhere, Books.ESTIMATES, beyond).statusCode(201);
        assertEquals(List.of(), books.findings(EXCEEDED));
    }

    @Test
    void aCeilingAndAnAllocationAtTheSameMomentDoNotMissEachOther() throws Exception {
        var requests = new ArrayList<Supplier<Response>>();
        var ceiling = ceiling("2022-01-01", 30);
        var estimate = books.estimateOf("commune", books.commune, 10);
        requests.add(() -> Api.storingAs(books.everywhere).body(ceiling).post(CEILINGS));
        requests.addAll(AtOnce.times(
                5, () -> Api.storingAs(books.everywhere).body(estimate).post(Books.ESTIMATES)));
        assertTrue(AtOnce.send(requests).stream().allMatch(answer -> answer.statusCode() == 201));
        assertEquals(List.of("DA1 commune 2021–2025: 30 50 20"), books.findings(EXCEEDED));
    }

    @Test
    void ceilingsAreListedWithTheFormerOnesForWhoeverMayReadThePlace() {
        var first = sets("2022-01-01", 100).extract().<String>path("id");
        var second = sets("2023-01-01", 150).extract().<String>path("id");
        var own = Books.officer(books.district);
        Api.get(own, CEILINGS + "?area=%s&programme=%s".formatted(books.district.code(), books.programme))
                .statusCode(200)
                .body("items.id", contains(first, second));
        Api.get(own, CEILINGS + "?area=%s&limit=1&programme=%s".formatted(books.district.code(), books.programme))
                .body("items.id", contains(first));
        Api.get(books.everywhere, CEILINGS + "?area=%s".formatted(books.commune.code()))
                .body("items.id", hasItem(second));
        var stranger = Books.officer(books.otherProvince);
        Api.get(stranger, CEILINGS + "/" + first).statusCode(404);
        Api.get(stranger, CEILINGS + "?area=" + books.commune.code()).statusCode(403);
        Api.post(stranger, CEILINGS, ceiling("2022-01-01", 1)).statusCode(403);
    }

    @Test
    void aCeilingThatContradictsItselfIsRefused() {
        Api.post(books.everywhere, CEILINGS, ceiling("2022-01-01", 1).replace("2025", "2020"))
                .statusCode(422)
                .body("code", equalTo("not-a-later-year"));
        var twice = ceiling("2022-01-01", 1)
                .replace("\"parts\": [", "\"parts\": [" + Books.line("DA1", "commune", 2) + ",");
        Api.post(books.everywhere, CEILINGS, twice)
                .statusCode(422)
                .body("code", equalTo("repeated-part"))
                .body("errors[0].pointer", equalTo("#/parts/1"));
        Api.post(books.everywhere, CEILINGS, ceiling("2022-01-01", 1).replace("DA1", "DA9"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/parts/0/line"));
    }

    private ValidatableResponse sets(String date, long amount) {
        return Api.post(books.everywhere, CEILINGS, ceiling(date, amount));
    }

    private String ceiling(String date, long amount) {
        return """
                {"programme": "%s", "fromYear": 2021, "toYear": 2025, "date": "%s", "holder": %s,
                 "act": {"number": "1/NQ", "issuedOn": "2021-12", "issuer": "HĐND", "title": "Trần trung hạn"},
                 "parts": [%s]}""".formatted(books.programme, date, books.commune.json(), Books.line("DA1", "commune", amount));
    }

    private void recall(long amount) {
        var recall =
                books.signed("5/NQ", null, "\"decision\": \"recall\",", Books.part("commune", books.commune, amount));
        Api.post(books.everywhere, Books.ESTIMATES, recall).statusCode(201);
    }
}
