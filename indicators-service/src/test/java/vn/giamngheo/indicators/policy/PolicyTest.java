package vn.giamngheo.indicators.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.review.Reviewing;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.Sheets;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Who is entitled to a policy follows from the classes; who got it, or why not, is recorded and counted by village. */
@QuarkusTest
class PolicyTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final String POLICIES = "/api/v1/policies";
    private static final String SUPPORTS = "/api/v1/policy-supports";
    private static final String COVERAGE = "/api/v1/policy-coverage";
    private static final String EXPLAIN = COVERAGE + "/explain?area=%s&year=2023&figure=";

    private final ServiceDatabase database = ServiceDatabase.of("indicators");
    private final Place commune = WORLD.commune(PROVINCE);
    private final Neighbourhood village = new Neighbourhood(WORLD.village(commune));
    private final Neighbourhood second = new Neighbourhood(WORLD.village(commune));
    private String poor;
    private String better;

    @BeforeEach
    void given() {
        Reviewing.settle(WORLD, village.village(), "rural");
        Reviewing.settle(WORLD, second.village(), "rural");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
        poor = village.household("P-" + CODES.incrementAndGet());
        better = second.household("P-" + CODES.incrementAndGet());
        var round = Reviewing.yearly(commune, 2022, "2021-12-31");
        round.list(LocalDate.of(2022, 9, 10), poor, better).statusCode(200);
        round.send("approver", "signed-decisions", """
                "on": "2022-12-01", "act": %s, "households": [{"household": "%s", "povertyClass": "poor"},
                    {"household": "%s", "povertyClass": "none"}]""".formatted(Reviewing.act("2022-12-01"), poor, better))
                .statusCode(200);
    }

    @Test
    void countsWhoIsEntitledWhoGotItAndOfWhoseMoneyByVillage() {
        var insurance = policy("health_insurance", "member", "\"poor\", \"near_poor\"", "");
        var members = village.get("commune-officer", poor).extract().<List<String>>path("members.id");
        assertEquals(2, members.size());
        var first = support(
                insurance,
                poor,
                ", \"member\": \"%s\"".formatted(members.get(0)),
                YES
                        + ", \"money\": [{\"source\": \"central\", \"amount\": 972000}, {\"source\": \"province\", \"amount\": 100000}]");
        first.statusCode(201).body("entitled", equalTo(true));
        support(insurance, poor, ", \"member\": \"%s\"".formatted(members.get(1)), NO + ", \"reason\": \"no_funds\"")
                .statusCode(201);
        var row = "policies.find { it.policy == '%s' }".formatted(insurance);
        coverage(commune, 2023)
                .body("day", equalTo("2023-12-31"))
                .body("total." + row + ".entitled", equalTo(2))
                .body("total." + row + ".received", equalTo(1))
                .body("total." + row + ".notReceived.reason", contains("no_funds"))
                .body("total." + row + ".money.source", contains("central", "province"))
                .body("total." + row + ".money.amount", contains(972000, 100000))
                .body(
                        "places.code",
                        contains(village.village().code(), second.village().code()))
                .body("places[0]." + row + ".entitled", equalTo(2))
                .body("places[1]." + row + ".entitled", equalTo(0))
                .body("places[1]." + row + ".received", equalTo(0));
        coverage(PROVINCE, 2023).body("places.code", hasItem(commune.code()));
        Api.post(officer(), SUPPORTS + "/" + first.extract().path("id") + "/withdrawals", "{\"reason\": \"Ghi nhầm\"}")
                .statusCode(200);
        coverage(village.village(), 2023)
                .body("total." + row + ".received", equalTo(0))
                .body("places", empty());
        assertEquals(List.of(), found());
    }

    @Test
    void theSupportsAndHouseholdsBehindAFigureSumToItExactly() {
        var insurance = policy("health_insurance", "member", "\"poor\", \"near_poor\"", "");
        var members = village.get("commune-officer", poor).extract().<List<String>>path("members.id");
        var first = ", \"member\": \"%s\"".formatted(members.get(0));
        var money = YES
                + ", \"money\": [{\"source\": \"central\", \"amount\": 972000}, {\"source\": \"province\", \"amount\": 100000}]";
        Api.post(officer(), SUPPORTS, body(insurance, poor, first, money, "2023-01-01", "2023-06-30"))
                .statusCode(201);
        Api.post(officer(), SUPPORTS, body(insurance, poor, first, YES, "2023-07-01", "2023-12-31"))
                .statusCode(201);
        support(insurance, poor, ", \"member\": \"%s\"".formatted(members.get(1)), NO + ", \"reason\": \"no_funds\"")
                .statusCode(201);
        var row = "total.policies.find { it.policy == '%s' }.".formatted(insurance);
        var reported = coverage(commune, 2023).extract();
        var ofPolicy = "&policy=" + insurance;
        assertEquals(reported.<Integer>path(row + "entitled"), sum(commune, "entitled" + ofPolicy, 1));
        assertEquals(reported.<Integer>path(row + "received"), sum(commune, "received" + ofPolicy, 2));
        assertEquals(
                reported.<Integer>path(row + "notReceived[0].number"),
                sum(commune, "notReceived&reason=no_funds" + ofPolicy, 1));
        assertEquals(0, sum(commune, "notReceived&reason=moved" + ofPolicy, 0));
        assertEquals(
                reported.<Integer>path(row + "money.find { it.source == 'province' }.amount"),
                sum(commune, "money&source=province" + ofPolicy, 1));
        assertEquals(1_072_000, sum(village.village(), "money" + ofPolicy, 1));
        assertEquals(0, sum(second.village(), "entitled" + ofPolicy, 0));
        explain(commune, "entitled" + ofPolicy)
                .body("items.id", contains(poor))
                .body("items.village", contains(village.village().code()))
                .body("items.counts", contains(2));
        assertEquals(
                2,
                Pages.read(auditor(), EXPLAIN.formatted(commune.code()) + "received&limit=1" + ofPolicy, "items.id", 1)
                        .size());
    }

    @Test
    void theHousesBehindAFigureSumToItExactly() {
        var housing = policy("housing", "household", "\"poor\"", "");
        var money = YES + ", \"work\": \"built\", \"money\": [{\"source\": \"central\", \"amount\": 40000000}]";
        support(housing, poor, "", money).statusCode(201);
        support(housing, better, "", YES + ", \"work\": \"built\"").statusCode(201);
        var reported = coverage(commune, 2023).extract();
        assertEquals(reported.<Integer>path("total.houseWorks[0].number"), sum(commune, "houses&work=built", 2));
        assertEquals(
                reported.<Integer>path("total.houses.find { it.source == 'central' }.number"),
                sum(commune, "houses&work=built&source=central", 1));
        assertEquals(0, sum(commune, "houses&work=built&source=own", 0));
        assertEquals(0, sum(commune, "houses&work=repaired", 0));
        assertEquals(
                reported.<Integer>path("total.houses[0].amount"),
                sum(commune, "houseMoney&work=built&source=central", 1));
    }

    @Test
    void whoGotItIsATableForProgramsAndAnotherForReaders() {
        var gift = policy("tet_gift", "household", "\"poor\"", "");
        var housing = policy("housing", "household", "\"poor\"", "");
        support(gift, poor, "", YES + ", \"money\": [{\"source\": \"province\", \"amount\": 500000}]")
                .statusCode(201);
        support(housing, poor, "", YES + ", \"work\": \"built\"").statusCode(201);
        var lines = table("csv", "en").asString().replace("\uFEFF", "").lines().toList();
        assertEquals(
                "code,place,level,part,policy,name,kind,beneficiary,entitled,received,notReceived.declined,"
                        + "notReceived.no_funds,notReceived.moved,notReceived.supported_otherwise,notReceived.not_applied,"
                        + "notReceived.other,money,money.central,money.province,money.district,money.commune,"
                        + "money.mobilised,money.own,withoutMoney",
                lines.get(0));
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.startsWith(commune.code() + ",")
                                && line.contains(",commune,policy," + gift + ",")
                                && line.endsWith(",tet_gift,household,1,1,0,0,0,0,0,0,500000,0,500000,0,0,0,0,")),
                lines::toString);
        assertTrue(
                lines.stream()
                        .anyMatch(line ->
                                line.contains(",house_work,built,") && line.endsWith(",1,,,,,,,0,0,0,0,0,0,0,1")),
                lines::toString);
        var sheet = Sheets.lines(table("xlsx", "en").asByteArray());
        assertEquals("KẾT QUẢ THỰC HIỆN CHÍNH SÁCH THƯỜNG XUYÊN NĂM 2023", sheet.get(0));
        assertEquals("A|B|C|D|E|1|2|3|4|5|6|7|8|9 = 10 + 11 + 12 + 13 + 14 + 15|10|11|12|13|14|15|16", sheet.get(4));
        assertTrue(
                sheet.stream().anyMatch(line -> line.contains("|quà Tết|hộ|1|1|0|0|0|0|0|0|500000|0|500000|")),
                sheet::toString);
        assertTrue(sheet.stream().anyMatch(line -> line.contains("|Nhà ở: xây mới|")), sheet::toString);
        Api.get(auditor(), COVERAGE + "?area={c}&year=2023&format=pdf", commune.code())
                .statusCode(400)
                .body("errors[0].parameter", equalTo("format"));
    }

    private Response table(String format, String language) {
        return Api.as(auditor())
                .header("Accept-Language", language)
                .get(COVERAGE + "?area={c}&year=2023&format={f}", commune.code(), format);
    }

    @ParameterizedTest
    @CsvSource({
        "houses&work=built&policy=X, unreadable-value, policy",
        "houseMoney&work=built&reason=moved, unreadable-value, reason",
        "entitled&policy=X&source=central, unreadable-value, source",
        "received&policy=X&reason=moved, unreadable-value, reason",
        "money&policy=X&work=built, unreadable-value, work",
        "money&policy=X&source=luck, unknown-code, source",
        "houses, missing-parameter, work",
        "entitled, missing-parameter, policy",
        "entitled&policy=KHONG-CO, unknown-code, policy"
    })
    void whatIsNotOfAFigureIsRefused(String figure, String code, String parameter) {
        Api.get(auditor(), EXPLAIN.formatted(commune.code()) + figure)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void onlyWhoReadsHouseholdsAndSupportsIsToldWhichTheyAre() {
        var gift = policy("tet_gift", "household", "\"poor\"", "");
        var query = EXPLAIN.formatted(commune.code()) + "entitled&policy=" + gift;
        for (var role : List.of("supervisor", "finance-officer", "line-agency")) {
            Api.get(TestTokens.of(role, PROVINCE.id().toString()), query).statusCode(403);
        }
        Api.get(TestTokens.of("auditor", WORLD.province().id().toString()), query)
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.get(auditor(), EXPLAIN.formatted(commune.code()) + "entitled")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("policy"));
        Api.get(auditor(), EXPLAIN.formatted(commune.code()) + "entitled&policy=KHONG-CO")
                .statusCode(400)
                .body("code", equalTo("unknown-code"));
        Api.get(auditor(), EXPLAIN.formatted(commune.code()) + "houses&work=painted")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("work"));
    }

    private static int sum(Place place, String figure, int parts) {
        var explained = explain(place, figure).body("parts", equalTo(parts)).extract();
        List<Integer> counts = explained.path("items.counts");
        assertEquals(parts, counts.size());
        var sum = counts.stream().mapToInt(each -> each).sum();
        assertEquals(sum, explained.<Integer>path("total"));
        return sum;
    }

    private static ValidatableResponse explain(Place place, String figure) {
        return Api.get(auditor(), EXPLAIN.formatted(place.code()) + figure).statusCode(200);
    }

    private static String auditor() {
        return TestTokens.of("auditor", PROVINCE.id().toString());
    }

    @Test
    void doubleSupportOfOneKindIsFoundUntilOneIsWithdrawn() throws SQLException {
        var gift = policy("tet_gift", "household", "\"poor\"", "");
        var other = policy("tet_gift", "household", "\"poor\"", "");
        support(gift, poor, "", YES + ", \"money\": [{\"source\": \"province\", \"amount\": 500000}]")
                .statusCode(201);
        assertEquals(List.of(), found());
        var twice = support(other, poor, "", YES + ", \"money\": [{\"source\": \"mobilised\", \"amount\": 300000}]")
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertEquals(List.of("support-doubled"), found());
        assertFalse(
                database.texts(
                                "select content from finding where subject_kind = 'policy_support' and code = ?",
                                "support-doubled")
                        .toString()
                        .contains(poor),
                "a finding names no household");
        Api.post(officer(), SUPPORTS + "/" + twice + "/withdrawals", "{\"reason\": \"Trùng\"}")
                .statusCode(200);
        assertEquals(List.of(), found());
        Api.post(officer(), SUPPORTS + "/" + twice + "/withdrawals", "{\"reason\": \"Trùng\"}")
                .statusCode(409);
        Api.get(officer(), SUPPORTS + "?household={h}", poor)
                .body("items", hasSize(2))
                .body("items[1].withdrawnAt", not(equalTo(null)));
    }

    @Test
    void whatWasPaidWithoutAClaimOrAboveTheNormIsRecordedAndFound() {
        var power = policy("electricity", "household", "\"poor\"", ", \"norm\": 55000");
        support(power, better, "", YES).statusCode(201).body("entitled", equalTo(false));
        support(power, poor, "", YES + ", \"money\": [{\"source\": \"central\", \"amount\": 60000}]")
                .statusCode(201);
        assertEquals(List.of("support-above-norm", "support-without-entitlement"), found());
    }

    @Test
    void whoEscapedIsEntitledForAsLongAsThePolicySays() {
        var short2 = policy("credit", "household", "\"newly_escaped\"", ", \"newlyEscapedMonths\": 12");
        var round = Reviewing.yearly(commune, 2023, "2022-12-01");
        round.list(LocalDate.of(2023, 9, 10), poor).statusCode(200);
        round.send("approver", "signed-decisions", """
                "on": "2023-12-01", "act": %s, "households": [{"household": "%s", "povertyClass": "none"}]""".formatted(Reviewing.act("2023-12-01"), poor))
                .statusCode(200);
        var row = "total.policies.find { it.policy == '%s' }.entitled".formatted(short2);
        coverage(commune, 2023).body(row, equalTo(1));
        coverage(commune, 2024).body(row, equalTo(0));
        support(short2, poor, "", YES).statusCode(201).body("entitled", equalTo(false));
        supportFrom("2024-01-01", "2024-11-30", short2, poor).statusCode(201).body("entitled", equalTo(true));
        supportFrom("2024-12-01", "2024-12-31", short2, poor).statusCode(201).body("entitled", equalTo(false));
    }

    @Test
    void housesAreCountedByWhatWasDoneAndWhoseMoneyItWas() {
        var housing = policy("housing", "household", "\"poor\"", "");
        support(housing, poor, "", YES).statusCode(422).body("errors[0].pointer", equalTo("#/work"));
        support(
                        housing,
                        poor,
                        "",
                        YES
                                + ", \"work\": \"built\", \"money\": [{\"source\": \"central\", \"amount\": 40000000},"
                                + " {\"source\": \"mobilised\", \"amount\": 20000000}]")
                .statusCode(201);
        coverage(commune, 2023)
                .body("total.houses.work", contains("built", "built"))
                .body("total.houses.source", contains("central", "mobilised"))
                .body("total.houses.number", contains(1, 1))
                .body("total.houses.amount", contains(40000000, 20000000))
                .body("places[0].houses", hasSize(2))
                .body("places[1].houses", empty());
    }

    @Test
    void everyHouseIsCountedOnceWhetherItsMoneyIsStatedOrNot() {
        var housing = policy("housing", "household", "\"poor\"", "");
        support(housing, poor, "", YES + ", \"work\": \"built\"").statusCode(201);
        support(
                        housing,
                        better,
                        "",
                        YES
                                + ", \"work\": \"built\", \"money\": [{\"source\": \"central\", \"amount\": 40000000},"
                                + " {\"source\": \"own\", \"amount\": 20000000}]")
                .statusCode(201);
        coverage(commune, 2023)
                .body("total.houseWorks.work", contains("built"))
                .body("total.houseWorks.number", contains(2))
                .body("total.houseWorks.withoutMoney", contains(1))
                .body("total.houses.number", contains(1, 1))
                .body("places[0].houseWorks.number", contains(1))
                .body("places[0].houses", empty())
                .body("places[1].houseWorks.withoutMoney", contains(0));
    }

    @Test
    void whoseClassIsDecidedAfterwardsWasEntitledAllTheSame() {
        var gift = policy("tet_gift", "household", "\"poor\"", "");
        var from2024 = YES + ", \"money\": [{\"source\": \"province\", \"amount\": 500000}]";
        var early = Api.post(officer(), SUPPORTS, body(gift, better, "", from2024, "2024-01-01", "2024-12-31"))
                .statusCode(201)
                .body("entitled", equalTo(false))
                .extract()
                .<String>path("id");
        Api.post(officer(), SUPPORTS, body(gift, poor, "", from2024, "2024-01-01", "2024-12-31"))
                .statusCode(201)
                .body("entitled", equalTo(true));
        assertEquals(List.of("support-without-entitlement"), found());
        var round = Reviewing.yearly(commune, 2023, "2022-12-01");
        round.list(LocalDate.of(2023, 9, 10), poor, better).statusCode(200);
        round.send("approver", "signed-decisions", """
                "on": "2023-12-01", "act": %s, "households": [{"household": "%s", "povertyClass": "poor"},
                    {"household": "%s", "povertyClass": "poor"}]""".formatted(Reviewing.act("2023-12-01"), better, poor))
                .statusCode(200);
        Api.get(officer(), SUPPORTS + "/" + early).body("entitled", equalTo(true));
        Eventually.until(Duration.ofSeconds(20), () -> assertEquals(List.of(), found()));
    }

    @Test
    void whoseClassIsTakenBackAfterwardsIsFound() {
        var gift = policy("tet_gift", "household", "\"poor\"", "");
        Api.post(officer(), SUPPORTS, body(gift, poor, "", YES, "2024-01-01", "2024-12-31"))
                .statusCode(201);
        assertEquals(List.of(), found());
        var round = Reviewing.yearly(commune, 2023, "2022-12-01");
        round.list(LocalDate.of(2023, 9, 10), poor).statusCode(200);
        round.send("approver", "signed-decisions", """
                "on": "2023-12-01", "act": %s, "households": [{"household": "%s", "povertyClass": "none"}]""".formatted(Reviewing.act("2023-12-01"), poor))
                .statusCode(200);
        Eventually.until(Duration.ofSeconds(20), () -> assertEquals(List.of("support-without-entitlement"), found()));
    }

    @Test
    void aFileSentTwiceDoublesNothing() {
        var gift = policy("tet_gift", "household", "\"poor\"", "");
        var code = village.get("commune-officer", poor).extract().<String>path("code");
        var lines = """
                policy,village,household,from,to,received,reason,amount,source
                %1$s,%2$s,%3$s,2023-01-01,2023-12-31,yes,,500.000 đồng,province
                %1$s,%2$s,KHONG-CO,2023-01-01,2023-12-31,yes,,,
                """.formatted(gift, village.village().code(), code);
        var job = send(lines);
        Api.get(officer(), job).body("ok", equalTo(1)).body("failed", equalTo(1));
        Api.get(officer(), job + "/results").body("items[1].code", equalTo("no-such-household"));
        Api.get(officer(), send(lines)).body("unchanged", equalTo(1));
        Api.get(officer(), SUPPORTS + "?household={h}", poor)
                .body("items", hasSize(1))
                .body("items[0].money.amount", contains(500000));
    }

    @Test
    void linesOfAFileAreTakenTogetherAndEachAnswersForItself() {
        var gift = policy("tet_gift", "household", "\"poor\"", ", \"norm\": 400000");
        var other = policy("tet_gift", "household", "\"poor\"", "");
        var insurance = policy("health_insurance", "member", "\"poor\"", "");
        var code = village.get("commune-officer", poor).extract().<String>path("code");
        var second = this.second.get("commune-officer", better).extract().<String>path("code");
        var member = village.get("commune-officer", poor).extract().<String>path("members[0].id");
        var job = send("""
                policy,village,household,member,from,to,received,reason,amount,source
                %1$s,%4$s,%5$s,,2023-01-01,2023-12-31,yes,,500.000 đồng,province
                %2$s,%4$s,%5$s,,2023-01-01,2023-12-31,yes,,300.000 đồng,mobilised
                %1$s,%6$s,%7$s,,2023-01-01,2023-12-31,yes,,100.000 đồng,province
                %3$s,%4$s,%5$s,%8$s,2023-01-01,2023-12-31,yes,,,
                %3$s,%4$s,%5$s,%9$s,2023-01-01,2023-12-31,yes,,,
                %3$s,%6$s,%7$s,%8$s,2023-01-01,2023-12-31,yes,,,
                khong-co,%4$s,%5$s,,2023-01-01,2023-12-31,yes,,,
                %1$s,00000-77,%5$s,,2023-01-01,2023-12-31,yes,,,
                """.formatted(
                        gift,
                        other,
                        insurance,
                        village.village().code(),
                        code,
                        this.second.village().code(),
                        second,
                        member,
                        member.toUpperCase()));
        Api.get(officer(), job + "/results")
                .body("items.outcome", contains("ok", "ok", "ok", "ok", "unchanged", "failed", "failed", "failed"))
                .body("items[5].code", equalTo("no-such-member"))
                .body("items[6].code", equalTo("unknown-reference"))
                .body("items[7].code", equalTo("unknown-reference"));
        Api.get(officer(), SUPPORTS + "?household={h}", poor)
                .body("items", hasSize(3))
                .body("items.entitled", contains(true, true, true));
        Api.get(officer(), SUPPORTS + "?household={h}", better).body("items.entitled", contains(false));
        assertEquals(List.of("support-above-norm", "support-doubled", "support-without-entitlement"), found());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"received\": false' | 422 | #/reason",
                "'\"received\": true, \"reason\": \"declined\"' | 422 | #/reason",
                "'\"received\": false, \"reason\": \"declined\", \"money\": [{\"source\": \"own\", \"amount\": 1}]' | 422 | #/money",
                "'\"received\": true, \"work\": \"built\"' | 422 | #/work",
                "'\"received\": true, \"member\": \"01920000-0000-7000-8000-000000000001\"' | 422 | #/member"
            })
    void whatDoesNotFitIsRefused(String said, int status, String pointer) {
        support(policy("training", "household", "\"poor\"", ""), poor, "", said)
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer.strip()));
    }

    @Test
    void whoMayDoWhatAndAPolicyHasItsTime() {
        var policy = policy("legal_aid", "household", "\"poor\"", "");
        var other = WORLD.commune(PROVINCE);
        WORLD.arrive();
        var stranger = TestTokens.of("commune-officer", other.id().toString());
        Api.post(stranger, SUPPORTS, body(policy, poor, "", YES, "2023-01-01", "2023-12-31"))
                .statusCode(403);
        Api.get(stranger, SUPPORTS + "?household={h}", poor).statusCode(403);
        Api.get(stranger, COVERAGE + "?area={c}&year=2023", commune.code()).statusCode(403);
        Api.post(officer(), POLICIES, policyBody("x-1", commune.code(), "other", "household", "\"poor\"", ""))
                .statusCode(403);
        Api.post(
                        TestTokens.of("admin", PROVINCE.id().toString()),
                        POLICIES,
                        policyBody("x-2", commune.code(), "other", "household", "\"poor\"", ""))
                .statusCode(422)
                .body("code", equalTo("policy-of-another-level"));
        Api.post(
                        TestTokens.of("admin", PROVINCE.id().toString()),
                        POLICIES,
                        policyBody("x-3", "VN", "other", "household", "\"poor\"", ""))
                .statusCode(403);
        Api.post(
                        TestTokens.of("admin", PROVINCE.id().toString()),
                        POLICIES,
                        policyBody("x-4", PROVINCE.code(), "other", "household", "\"poor\"", "")
                                .replace("2021-12-01", "2099-12"))
                .statusCode(422)
                .body("code", equalTo("act-in-the-future"))
                .body("errors[0].pointer", equalTo("#/act/issuedOn"));
        Api.post(TestTokens.of("admin", PROVINCE.id().toString()), POLICIES + "/" + policy + "/endings", """
                {"validTo": "2022-12-31", "act": {"number": "9/NQ", "issuedOn": "2022-12-01", "issuer": "HĐND",
                 "title": "Bãi bỏ"}}""")
                .statusCode(200)
                .body("validTo", equalTo("2022-12-31"));
        support(policy, poor, "", YES).statusCode(422).body("code", equalTo("policy-not-in-force"));
        Api.get(stranger, POLICIES + "?area={c}&on=2022-06-01", commune.code()).body("items.code", hasItem(policy));
        Api.get(stranger, POLICIES + "?area={c}&on=2023-06-01", commune.code())
                .body("items.code", not(hasItem(policy)));
    }

    private static final String YES = "\"received\": true";
    private static final String NO = "\"received\": false";

    private static String policy(String kind, String beneficiary, String classes, String more) {
        var code = "chinh-sach-" + CODES.incrementAndGet();
        Api.post(
                        TestTokens.of("admin", PROVINCE.id().toString()),
                        POLICIES,
                        policyBody(code, PROVINCE.code(), kind, beneficiary, classes, more))
                .statusCode(201);
        return code;
    }

    private static String policyBody(
            String code, String area, String kind, String beneficiary, String classes, String more) {
        return """
                {"code": "%s", "name": {"vi": "Chính sách thử"}, "kind": "%s", "area": "%s", "beneficiary": "%s",
                 "classes": [%s], "validFrom": "2022-01-01", "act": {"number": "8/NQ-HĐND", "issuedOn": "2021-12-01",
                 "issuer": "HĐND tỉnh", "title": "Chính sách thử"}%s}""".formatted(code, kind, area, beneficiary, classes, more);
    }

    private ValidatableResponse support(String policy, String household, String more, String said) {
        return Api.post(officer(), SUPPORTS, body(policy, household, more, said, "2023-01-01", "2023-12-31"));
    }

    private ValidatableResponse supportFrom(String from, String to, String policy, String household) {
        return Api.post(officer(), SUPPORTS, body(policy, household, "", YES, from, to));
    }

    private static String body(String policy, String household, String more, String said, String from, String to) {
        return """
                {"policy": "%s", "household": "%s"%s, "from": "%s", "to": "%s", %s}""".formatted(policy, household, more, from, to, said);
    }

    private ValidatableResponse coverage(Place place, int year) {
        return Api.get(
                        TestTokens.of("auditor", PROVINCE.id().toString()),
                        COVERAGE + "?area={c}&year={y}",
                        place.code(),
                        year)
                .statusCode(200);
    }

    private String send(String lines) {
        var job = Api.storingAs(officer())
                .contentType("text/csv")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(SUPPORTS + "/imports?mode=partial")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.until(Duration.ofSeconds(30), () -> Api.get(officer(), job).body("state", equalTo("done")));
        return job;
    }

    @Test
    void aFileNamesAHouseholdByWhereItLivedOnTheFirstDayOfThePeriod() {
        var policy = policy("tuition", "household", "\"poor\"", "");
        var number = village.get("commune-officer", poor).extract().<String>path("code");
        village.happens(poor, """
                {"kind": "moved", "on": "2023-09-01", "village": "%s"}""".formatted(second.village().code())).statusCode(201);
        var job = send("policy,village,household,from,to,received\n%s,%s,%s,2023-01-01,2023-12-31,yes\n"
                .formatted(policy, village.village().code(), number));
        Api.get(officer(), job + "/results").body("items.outcome", contains("ok"));
    }

    private List<String> found() {
        try {
            return database.texts(
                    "select code from finding where not resolved and subject_kind = 'policy_support'"
                            + " and content::jsonb ->> 'areaId' in (?, ?) order by code",
                    village.village().id().toString(),
                    second.village().id().toString());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String officer() {
        return TestTokens.of("commune-officer", commune.id().toString());
    }
}
