package vn.giamngheo.indicators.grant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.review.Reviewing;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** What a recipient did for those of its list comes back as a file, and counts against all who were entitled on the day. */
@QuarkusTest
class ReturnTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final String RETURNS = "/api/v1/recipient-returns";
    private static final String HEADING = "grant,kind,on,household,member,citizenId,holds\n";
    private static final String ON = "2023-06-01";

    private final ServiceDatabase database = ServiceDatabase.of("indicators");
    private final Place commune = WORLD.commune(PROVINCE);
    private final Place other = WORLD.commune(PROVINCE);
    private final Neighbourhood village = new Neighbourhood(WORLD.village(commune));
    private final Neighbourhood second = new Neighbourhood(WORLD.village(commune));
    private final String citizen = Neighbourhood.citizenId();
    private String poor;
    private String far;
    private String better;
    private String grant;

    @BeforeEach
    void given() {
        Reviewing.settle(WORLD, village.village(), "rural");
        Reviewing.settle(WORLD, second.village(), "rural");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
        poor = village.register(
                        "R-" + CODES.incrementAndGet(),
                        Neighbourhood.head("Chủ Thẻ Thử", citizen) + ", "
                                + Neighbourhood.member("Con Thẻ Thử", "child", "2015"))
                .statusCode(201)
                .extract()
                .path("id");
        far = second.household("R-" + CODES.incrementAndGet());
        better = village.household("R-" + CODES.incrementAndGet());
        var round = Reviewing.yearly(commune, 2022, "2021-12-31");
        round.list(LocalDate.of(2022, 9, 10), poor, far, better).statusCode(200);
        round.send("approver", "signed-decisions", """
                "on": "2022-12-01", "act": %s, "households": [{"household": "%s", "povertyClass": "poor"},
                    {"household": "%s", "povertyClass": "poor"}, {"household": "%s", "povertyClass": "none"}]""".formatted(Reviewing.act("2022-12-01"), poor, far, better))
                .statusCode(200);
        grant = granted();
    }

    @Test
    void aFileIsTheNumeratorOfWhoWasEntitledOnTheDay() {
        send(
                line("insurance_card_valid", ON, poor, member(village, poor, 1), "", "yes"),
                line("insurance_card_valid", ON, "", "", citizen, "yes"));
        figure("insurance_card_valid", ON, commune)
                .body("entitled", equalTo(4))
                .body("holding", equalTo(2))
                .body("denied", equalTo(0));
        figure("insurance_card_valid", ON, second.village())
                .body("entitled", equalTo(2))
                .body("holding", equalTo(0));
        figure("insurance_card_valid", "2022-06-01", commune).body("entitled", equalTo(0));
        var indicator = indicator();
        observe(indicator, "")
                .statusCode(200)
                .body("numerator", equalTo(2))
                .body("denominator", equalTo(4))
                .body("state", equalTo("provisional"))
                .body("source", startsWith("Cơ quan thử trả về theo danh sách ngày 2023-06-01"));
        observe(indicator, "").statusCode(200).body("version", equalTo(1));
        send(line("insurance_card_valid", ON, far, member(second, far, 0), "", "yes"));
        observe(indicator, "").statusCode(422).body("code", equalTo("correction-without-reason"));
        observe(indicator, ", \"reason\": \"Trả về bổ sung\"")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("numerator", equalTo(3));
    }

    @Test
    void aLoanIsSaidOfTheHousehold() {
        send(line("loan_made", ON, far, "", "", "yes"), line("loan_made", ON, "", "", citizen, "no"));
        figure("loan_made", ON, commune)
                .body("entitled", equalTo(2))
                .body("holding", equalTo(1))
                .body("denied", equalTo(1));
        Api.get(recipient(), RETURNS + "?grant={g}&kind=loan_made", grant)
                .statusCode(200)
                .body("items.household", contains(far, poor))
                .body("items.member", contains(nullValue(), nullValue()))
                .body("items.holds", contains(true, false));
    }

    @Test
    void aLineThatNamesSomebodyWhoIsNotOnTheListIsRefusedByItself() {
        var job = send(
                line("loan_made", ON, better, "", "", "yes"),
                line("loan_made", ON, UUID.randomUUID().toString(), "", "", "yes"),
                line("loan_made", ON, "", "", "999000000000", "yes"),
                line("insurance_card_valid", ON, poor, member(second, far, 0), "", "yes"),
                line("loan_made", "2022-06-01", poor, "", "", "yes"),
                line("loan_made", ON, poor, "", "", "yes"));
        Api.get(recipient(), job + "/results")
                .body("items.outcome", contains("failed", "failed", "failed", "failed", "failed", "ok"))
                .body(
                        "items[0..4].code",
                        contains("not-told-of", "not-told-of", "not-told-of", "not-told-of", "not-told-of"))
                .body("items[0].field", equalTo("household"))
                .body("items[2].field", equalTo("citizenId"));
        figure("loan_made", ON, commune).body("holding", equalTo(1));
    }

    @Test
    void whatIsSentAgainCountsOnceAndWhatIsSaidOtherwiseReplacesIt() {
        var lines = line("loan_made", ON, poor, "", "", "yes");
        send(lines);
        Api.get(recipient(), send(lines)).body("unchanged", equalTo(1)).body("ok", equalTo(0));
        figure("loan_made", ON, commune).body("holding", equalTo(1));
        Api.get(recipient(), send(line("loan_made", ON, "", "", citizen, "no"))).body("ok", equalTo(1));
        figure("loan_made", ON, commune).body("holding", equalTo(0)).body("denied", equalTo(1));
        Api.get(recipient(), RETURNS + "?grant={g}", grant).body("items", hasSize(1));
    }

    @Test
    void everyLineThatIsTakenStandsInTheTrailAndNamesNobody() throws SQLException {
        send(
                line("insurance_card_valid", ON, "", "", citizen, "yes"),
                line("loan_made", ON, far, "", "", "yes"),
                line("loan_made", ON, better, "", "", "yes"));
        assertEquals(
                List.of("data-recipient|true", "data-recipient|true"),
                database.texts(
                        "select actor || '|' || (after::jsonb ->> 'holds') from audit"
                                + " where kind = 'recipient-returns' and after like ? order by id",
                        "%" + grant + "%"));
        assertEquals(List.of(), database.texts("select after from audit where after like ?", "%" + citizen + "%"));
        assertEquals(
                List.of(),
                database.texts("select line::text from import_row r where r::text like ?", "%" + citizen + "%"));
    }

    @Test
    void whatAFileSaysOfPeopleIsShownToWhoHasThePlacesThatItWasSentWith() throws SQLException {
        var job = send(line("loan_made", ON, "", "", citizen, "yes"));
        Api.get(TestTokens.of("data-recipient", other.id().toString()), job + "/file-with-errors")
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.get(recipient(), job + "/file-with-errors").statusCode(200);
        assertEquals(
                List.of("data-recipient|file-with-errors"),
                database.texts(
                        "select actor || '|' || (after::jsonb ->> 'purpose') from audit"
                                + " where did = 'LOOKED' and kind = 'recipient-returns/imports' and thing = ?",
                        job.substring(job.lastIndexOf('/') + 1)));
    }

    @Test
    void nobodyReturnsOrCountsUnderWhatIsNotTheirs() {
        var stranger = TestTokens.of("data-recipient", other.id().toString());
        Api.get(stranger, sendAs(stranger, line("loan_made", ON, poor, "", "", "yes")) + "/results")
                .body("items[0].outcome", equalTo("failed"))
                .body("items[0].code", equalTo("forbidden-place"));
        var unknown = HEADING
                + line("loan_made", ON, poor, "", "", "yes")
                        .replace(grant, UUID.randomUUID().toString());
        Api.get(recipient(), job(recipient(), unknown) + "/results").body("items[0].code", equalTo("not-found"));
        figureAs(Reviewing.officer("commune-officer", other), "loan_made", ON, commune)
                .statusCode(403);
        figureAs(Reviewing.officer("commune-officer", other), "loan_made", ON, other)
                .statusCode(404);
        observeAs(Reviewing.officer("commune-officer", other), indicator(), "").statusCode(403);
        observeAs(recipient(), indicator(), "").statusCode(403);
        observe(indicator(), "").statusCode(409).body("code", equalTo("nothing-returned"));
        Api.get(Reviewing.officer("auditor", commune), RETURNS + "?grant={g}", grant)
                .statusCode(403);
    }

    /** Where it has gone since is nothing that the grant tells. */
    @Test
    void aReturnShowsWhereTheHouseholdLivedOnTheDay() {
        send(line("loan_made", ON, far, "", "", "yes"));
        second.happens(far, """
                {"kind": "moved", "on": "2024-02-01", "village": "%s"}""".formatted(village.village().code())).statusCode(201);
        Api.get(recipient(), RETURNS + "?grant={g}", grant)
                .statusCode(200)
                .body("items.villageId", contains(second.village().id().toString()));
    }

    /** In the middle of the year the commune ends, and another one goes on under its code. */
    @Test
    void whatWasCountedAtAPlaceIsNotObservedOfTheNextOneOfItsCode() {
        send(line("insurance_card_valid", ON, "", "", citizen, "yes"));
        var change = LocalDate.of(2023, 7, 1);
        told(commune.id(), 2, period(World.BEGINNING, change.minusDays(1), commune.code()));
        told(
                other.id(),
                2,
                period(World.BEGINNING, change.minusDays(1), other.code()),
                period(change, null, commune.code()));
        WORLD.arrive();
        Api.post(TestTokens.of("standing-agency", PROVINCE.id().toString()), RETURNS + "/observations", """
                {"grant": "%s", "kind": "insurance_card_valid", "on": "%s", "area": "%s", "indicator": "%s",
                 "periodFrom": "2023-04-01", "periodTo": "2023-09-30"}
                """.formatted(
                                grant, ON, commune.code(), indicator()))
                .statusCode(422)
                .body("code", equalTo("invalid-value"))
                .body("errors[0].pointer", equalTo("#/area"));
    }

    private static AreaState.Period period(LocalDate from, LocalDate to, String code) {
        return new AreaState.Period(from, to, code, "Nơi " + code, null, PROVINCE.id());
    }

    private static void told(UUID place, int version, AreaState.Period... periods) {
        WORLD.publish(new AreaState(place, version, false, "commune", List.of(periods)));
    }

    @Test
    void officersFindByWhichGrantSomethingIsReturnedOfTheirPlace() {
        var grants = "/api/v1/data-grants?place={p}&on=2023-06-01";
        var wide = TestTokens.of("standing-agency", second.village().id().toString());
        Api.get(wide, grants, second.village().code()).statusCode(200).body("items.id", contains(grant));
        Api.get(wide, "/api/v1/data-grants").statusCode(200).body("items", hasSize(0));
        Api.get(Reviewing.officer("commune-officer", other), grants, other.code())
                .statusCode(200)
                .body("items", hasSize(0));
        Api.get(Reviewing.officer("commune-officer", other), grants, commune.code())
                .statusCode(403);
    }

    private String line(String kind, String on, String household, String member, String citizenId, String holds) {
        return String.join(",", grant, kind, on, household, member, citizenId, holds) + "\n";
    }

    private String send(String... lines) {
        return sendAs(recipient(), lines);
    }

    private String sendAs(String token, String... lines) {
        return job(token, HEADING + String.join("", lines));
    }

    private static String job(String token, String file) {
        var job = Api.storingAs(token)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(RETURNS + "/imports?mode=partial")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.until(Duration.ofSeconds(30), () -> Api.get(token, job).body("state", equalTo("done")));
        return job;
    }

    private static String member(Neighbourhood of, String household, int position) {
        return of.get("commune-officer", household).extract().path("members[" + position + "].id");
    }

    private ValidatableResponse figure(String kind, String on, Place place) {
        return figureAs(Reviewing.officer("commune-officer", commune), kind, on, place)
                .statusCode(200);
    }

    private ValidatableResponse figureAs(String token, String kind, String on, Place place) {
        return Api.get(token, RETURNS + "/figures?grant={g}&kind={k}&on={o}&place={p}", grant, kind, on, place.code());
    }

    private ValidatableResponse observe(String indicator, String more) {
        return observeAs(Reviewing.officer("commune-officer", commune), indicator, more);
    }

    private ValidatableResponse observeAs(String token, String indicator, String more) {
        return Api.post(token, RETURNS + "/observations", """
                {"grant": "%s", "kind": "insurance_card_valid", "on": "%s", "area": "%s", "indicator": "%s",
                 "periodFrom": "2023-04-01", "periodTo": "2023-06-30"%s}
                """.formatted(grant, ON, commune.code(), indicator, more));
    }

    private static String indicator() {
        var code = "the_bao_hiem_" + CODES.incrementAndGet();
        Api.post(TestTokens.of("admin", World.COUNTRY.id().toString()), "/api/v1/indicators", """
                {"code": "%s", "name": {"vi": "Thẻ bảo hiểm"}, "unit": "percent", "adds": "stock", "rate": true}
                """.formatted(code))
                .statusCode(201);
        return code;
    }

    private String granted() {
        return Api.post(TestTokens.of("admin", commune.id().toString()), "/api/v1/data-grants", """
                {"recipient": "data-recipient", "name": "Cơ quan thử", "places": ["%s"], "standard": "%s",
                 "classes": ["poor", "near_poor"], "fields": ["name"], "validFrom": "2022-01-01",
                 "validTo": "2030-12-31", "act": {"number": "7/QĐ-UBND", "issuedOn": "2021-12-20",
                 "issuer": "UBND tỉnh", "title": "Cung cấp danh sách"}}
                """.formatted(
                                commune.code(), TestStandards.NATIONAL))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String recipient() {
        return TestTokens.of("data-recipient", commune.id().toString());
    }
}
