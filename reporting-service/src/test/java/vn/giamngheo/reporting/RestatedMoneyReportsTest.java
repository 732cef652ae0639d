package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.DatedState;
import vn.giamngheo.events.DisbursementForecastState;
import vn.giamngheo.events.IntegratedFundState;
import vn.giamngheo.events.PolicyCreditState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.reporting.Reform.Part;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** After communes have merged within the year, reports of money tell of a province the same by every tree and grouping. */
@QuarkusTest
class RestatedMoneyReportsTest {

    private static final World WORLD = World.around("reporting");
    private static final String SHEET = "disbursement";
    private static final String RESOURCES = "all-resources";
    private static final String FIRST = "2023-06-01";
    private static final String SECOND = "2023-09-01";

    private final String programme = WORLD.programme("DA1");
    private final Place province = WORLD.province();
    private final Place one = WORLD.commune(province);
    private final Place other = WORLD.commune(province);
    private final Place third = WORLD.commune(province);
    private final Place untouched = WORLD.commune(province);
    private Place merged;
    private Place last;

    /** 1,000 from above; 500, 300, 100 to communes, 40 to an agency of one; what each has left goes along with it. */
    private void muchMergesWithinTheYear() {
        var centre = WORLD.agency(one);
        moves("allocation", World.COUNTRY, province, 1000, "2023-01-10");
        moves("allocation", province, one, 500, "2023-02-01");
        moves("allocation", province, other, 300, "2023-02-01");
        moves("allocation", province, third, 100, "2023-02-01");
        moves("allocation", one, centre, 40, "2023-02-02");
        moves("payment", one, null, 60, "2023-03-01");
        moves("payment", centre, null, 10, "2023-03-01");
        moves("payment", other, null, 20, "2023-03-01");
        moves("payment", third, null, 7, "2023-03-01");
        var first = Reform.on(WORLD, FIRST);
        merged = first.begins("commune", province);
        first.endsIn(one, "commune", province, merged)
                .endsIn(other, "commune", province, merged)
                .publish();
        moves("handover", one, merged, 400, FIRST);
        moves("handover", centre, merged, 30, FIRST);
        moves("handover", other, merged, 280, FIRST);
        moves("payment", merged, null, 50, "2023-07-01");
        var second = Reform.on(WORLD, SECOND);
        last = second.begins("commune", province);
        second.endsAgain(merged, "commune", province, FIRST, new Part(last, null))
                .endsIn(third, "commune", province, last)
                .publish();
        moves("handover", merged, last, 660, SECOND);
        moves("handover", third, last, 93, SECOND);
        moves("payment", last, null, 5, "2023-10-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&tree=2023-05-31", "&tree=2023-06-15", "&tree=2023-12-31", "&tree=2024-12-31"})
    void everyTreeTellsTheSameOfTheProvinceAndTheCountry(String tree) {
        muchMergesWithinTheYear();
        for (var place : List.of(province, World.COUNTRY)) {
            // What the country gives is not from outside of it: it has passed on more than it received itself.
            var fromAbove = place == province ? 1000 : 0;
            var sheet = report(SHEET, place, "&on=2023-12-31" + tree)
                    .body("parameters.basis", equalTo("restated"))
                    .body("total.capital.together.assignedFromAbove", equalTo(fromAbove))
                    .body("total.capital.together.disbursed", equalTo(152))
                    .body("total.capital.together.passedOn", equalTo(0))
                    .body("heldAbove", empty())
                    .body("partial", nullValue())
                    .extract()
                    .jsonPath();
            assertEquals(152, sheet.getInt("rows.capital.together.disbursed.sum()"));
            assertEquals(
                    sheet.getInt("total.capital.together.allocated"),
                    sheet.getInt("rows.capital.together.allocated.sum()"));
            assertEquals(
                    sheet.getInt("total.capital.together.passedOn"),
                    sheet.getInt("rows.capital.together.passedOn.sum()") - sheet.getInt("movedInside.together"));
            report(RESOURCES, place, tree)
                    .body("ledger.allocated", equalTo(sheet.getInt("total.capital.together.allocated")))
                    .body("ledger.disbursed", equalTo(152));
            report("budget-execution", place, "&basis=restated" + tree)
                    .body("total.total.allocated", equalTo(sheet.getInt("total.capital.together.allocated")))
                    .body("total.total.disbursed", equalTo(152));
        }
    }

    @Test
    void aPlaceHasWhatItsPredecessorsHadAndTheirAgenciesStandBesideIt() {
        muchMergesWithinTheYear();
        report(SHEET, province, "&on=2023-12-31")
                .body("rows.findAll { it.holder.kind == 'place' }", hasSize(2))
                .body(of(last) + ".capital.together.assignedFromAbove", equalTo(900))
                .body(of(last) + ".capital.together.disbursed", equalTo(152))
                .body(of(last) + ".capital.together.passedOn", equalTo(0));
        report(SHEET, last, "&on=2023-12-31")
                .body("rows.holder.kind", contains("agency", "own"))
                .body("rows[0].capital.together.disbursed", equalTo(10))
                .body("rows[1].capital.together.disbursed", equalTo(142))
                .body("total.capital.together.assignedFromAbove", equalTo(900))
                .body("total.capital.together.disbursed", equalTo(152))
                .body("movedInside.together", equalTo(70));
    }

    @Test
    void asRecordedItStandsWhereItWas() {
        muchMergesWithinTheYear();
        report(SHEET, province, "&on=2023-12-31&basis=original")
                .body("$", not(hasKey("heldAbove")))
                .body(of(last) + ".capital.together.assignedFromAbove", equalTo(753))
                .body("total.capital.together.disbursed", equalTo(5));
        report(RESOURCES, province, "&basis=original").body("ledger.disbursed", equalTo(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&tree=2023-05-31", "&tree=2023-06-15"})
    void everyAmountIsExplainedToTheDong(String tree) {
        muchMergesWithinTheYear();
        var day = "&on=2023-12-31" + tree;
        var sheet = report(SHEET, province, day).extract().jsonPath();
        for (var row : sheet.getList("rows.holder.id", String.class)) {
            explained(sheet, "rows.find { it.holder.id == '%s' }".formatted(row), named(row), day);
        }
        explained(sheet, "total", "total", day);
    }

    private String named(String row) {
        return row.equals(province.id().toString()) ? "own" : row;
    }

    private void explained(JsonPath sheet, String row, String asked, String more) {
        for (var figure : List.of("assignedFromAbove", "passedOn", "allocated", "notYetDetailed", "disbursed")) {
            var amount = sheet.getInt(row + ".capital.together." + figure);
            var explained = report(SHEET + "/explain", province, more + "&limit=200&row=" + asked + "&figure=" + figure)
                    .body("total", equalTo(amount))
                    .extract()
                    .jsonPath();
            assertEquals(amount, counts(explained), asked + " " + figure);
        }
    }

    private static int counts(JsonPath explained) {
        return explained.getList("items.counts", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void whatWasOfADividedPlaceStaysAbove() {
        moves("allocation", World.COUNTRY, one, 90, "2023-02-01");
        moves("payment", one, null, 4, "2023-03-01");
        var reform = Reform.on(WORLD, FIRST);
        var left = reform.begins("commune", province);
        var right = reform.begins("commune", province);
        reform.isDivided(one, "commune", province, new Part(left, "60"), new Part(right, "40"))
                .publish();
        moves("handover", one, left, 86, FIRST);
        report(SHEET, province, "&on=2023-12-31")
                .body("total.capital.together.assignedFromAbove", equalTo(90))
                .body(of(left) + ".capital.together.assignedFromAbove", equalTo(86))
                .body("rows.find { it.holder.kind == 'own' }.capital.together.passedOn", equalTo(86))
                .body("rows.find { it.holder.kind == 'own' }.capital.together.disbursed", equalTo(4))
                .body("movedInside.together", equalTo(86));
        for (var name : List.of(SHEET, RESOURCES, "plan-funding")) {
            report(name, right, name.equals(SHEET) ? "&on=2023-12-31" : "")
                    .body("heldAbove.place.code", contains(one.code()));
        }
        report(RESOURCES, right, "").body("ledger.allocated", equalTo(0));
        report(RESOURCES, left, "").body("ledger.allocated", equalTo(86));
    }

    @Test
    void lastYearIsThatOfThePredecessors() {
        muchMergesWithinTheYear();
        var paid = LedgerFacts.fact(
                "payment", programme, "2022-03-01", LedgerFacts.posting(one, null, "DA1", "central", 2022, 33));
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, paid.id(), paid);
        report(SHEET, province, "&on=2023-12-31")
                .body(of(last) + ".lastYear.disbursed", equalTo(33))
                .body("total.lastYear.disbursed", equalTo(33));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&tree=2023-05-31"})
    void whatPlacesExpectedCountsUntilTheirSuccessorHasSpoken(String tree) {
        muchMergesWithinTheYear();
        says(one, "2023-03-01", 100);
        says(other, "2023-03-01", 20);
        says(untouched, "2023-03-01", 3);
        expected(tree, 123);
        says(merged, "2023-07-01", 110);
        expected(tree, 113);
        says(third, "2023-08-01", 9);
        expected(tree, 122);
        says(last, "2023-10-01", 130);
        expected(tree, 133);
    }

    private void expected(String tree, int amount) {
        report(SHEET, province, "&on=2023-11-30" + tree)
                .body("total.outlook.yearEnd.amount", equalTo(amount))
                .body("total.outlook.yearEnd.basis", equalTo("summed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&tree=2023-05-31", "&tree=2023-06-15"})
    void flowsBesideTheLedgerAddAndOfStocksTheWordOfTheSuccessorCounts(String tree) {
        muchMergesWithinTheYear();
        credit(one, "2023-03-31", 10, 100);
        credit(other, "2023-03-31", 20, 200);
        credit(untouched, "2023-03-31", 1, 5);
        integrated(one, "2023-03-31", 40);
        integrated(other, "2023-03-31", 50);
        beside(tree, 31, 305, 90);
        credit(merged, "2023-07-31", 30, 320);
        integrated(merged, "2023-07-31", 97);
        beside(tree, 61, 325, 97);
        credit(last, "2023-10-31", 40, 350);
        beside(tree, 101, 355, 97);
    }

    @Test
    void whatAProvinceRecordedStandsForPlacesThatHaveEndedToo() {
        muchMergesWithinTheYear();
        credit(one, "2023-03-31", 10, 100);
        credit(last, "2023-10-31", 40, 350);
        credit(province, "2023-10-31", 70, 800);
        beside("", 70, 800, 0);
        report(RESOURCES, last, "")
                .body("policyCredit[0].lent", equalTo(50))
                .body("policyCredit[0].outstanding", equalTo(350));
    }

    private void beside(String tree, int lent, int outstanding, int integrated) {
        report(RESOURCES, province, tree)
                .body("policyCredit[0].lent", equalTo(lent))
                .body("policyCredit[0].outstanding", equalTo(outstanding))
                .body("integrated.allocated", integrated == 0 ? empty() : contains(integrated));
        for (var figure : List.of("policyCredit.lent", "policyCredit.outstanding", "integrated.allocated")) {
            var amount = figure.endsWith("lent") ? lent : figure.endsWith("outstanding") ? outstanding : integrated;
            var explained = report(RESOURCES + "/explain", province, tree + "&figure=" + figure)
                    .body("total", equalTo(amount))
                    .extract()
                    .jsonPath();
            assertEquals(amount, counts(explained), figure);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "budget-execution, basis=restated",
        "budget-execution, basis=restated&tree=2023-05-31",
        "budget-execution, basis=restated&tree=2023-06-15",
        "budget-execution, tree=2023-05-31",
        "disbursement,     on=2023-07-31",
        "disbursement,     on=2023-12-31&tree=2023-05-31",
        "disbursement,     on=2023-05-25&tree=2023-05-20",
        "budget-execution, basis=restated&asOf=2023-05-25&tree=2023-05-20",
        "plan-funding,     asOf=2023-08-25&tree=2023-08-20",
        "all-resources,    on=2023-07-31",
        "plan-funding,     tree=2023-06-15"
    })
    void whoeverHasAllOfAPlacePublishesIt(String report, String parameters) throws Exception {
        Marks.ofAllServices(WORLD);
        muchMergesWithinTheYear();
        WORLD.arrive();
        var office = Reports.token(province);
        var id = publish(office, report, province, parameters)
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.get(office, "/api/v1/snapshots/" + id).statusCode(200);
        Api.get(Reports.token(WORLD.province()), "/api/v1/snapshots/" + id).statusCode(404);
    }

    @Test
    void whatBeginsLaterIsNotSaidToBeHeldAbove() throws Exception {
        Marks.ofAllServices(WORLD);
        muchMergesWithinTheYear();
        WORLD.arrive();
        for (var asked : List.of("&on=2023-05-31", "&on=2023-05-31&tree=2023-05-20")) {
            report(Reports.token(one), SHEET, one, asked)
                    .body("heldAbove", empty())
                    .body("$", not(hasKey("partial")));
        }
        report(Reports.token(one), SHEET, one, "&on=2023-06-30&tree=2023-05-31")
                .body("heldAbove.place.id", contains(merged.id().toString()));
    }

    @Test
    void aDutyOrdersRestatedFiguresOfAPeriodWithinTheYear() throws Exception {
        Marks.ofAllServices(WORLD);
        muchMergesWithinTheYear();
        WORLD.arrive();
        var period = ReportingDuty.in(
                        province,
                        programme,
                        "{\"report\": \"budget-execution\", \"parameters\": {\"basis\": \"restated\"}}",
                        "{\"report\": \"disbursement\"}")
                .period("2023-07-01", "2023-07-31", "commune place 2023-08-02", "province place 2023-08-08");
        for (var place : List.of(province, untouched)) {
            var officer = TestTokens.of("commune-officer", place.id().toString());
            var id = ReportingDuty.drafted(officer, period, place);
            Api.get(officer, ReportingDuty.SUBMISSIONS + "/" + id)
                    .statusCode(200)
                    .body("reports.report", contains("budget-execution", "disbursement"));
        }
    }

    @Test
    void whatWentElsewhereLaterInTheYearLeavesWholeOnlyWhatIsAskedUpToADayBefore() throws Exception {
        Marks.ofAllServices(WORLD);
        var neighbour = WORLD.province();
        Reform.on(WORLD, FIRST).moves(one, "commune", province, neighbour).publish();
        WORLD.arrive();
        for (var basis : List.of("original", "restated")) {
            var later = "on=2023-11-30&tree=2023-03-31&basis=" + basis;
            publish(Reports.token(province), SHEET, province, later)
                    .statusCode(422)
                    .body("code", equalTo("partial-report"));
            publish(Reports.token(World.COUNTRY), SHEET, province, later).statusCode(201);
            publish(Reports.token(province), SHEET, province, "on=2023-03-31&basis=" + basis)
                    .statusCode(201);
        }
        report(Reports.token(province), SHEET, province, "&on=2023-11-30&tree=2023-03-31")
                .body("partial", equalTo(true));
        report(Reports.token(province), SHEET, province, "&on=2023-03-31").body("$", not(hasKey("partial")));
        publish(Reports.token(province), SHEET, province, "on=2023-12-31").statusCode(201);
    }

    @Test
    void whatHasMovedIsToldSinceTheLastSheetOnTheSameBasis() throws Exception {
        Marks.ofAllServices(WORLD);
        moves("allocation", World.COUNTRY, one, 90, "2023-02-01");
        WORLD.arrive();
        var office = Reports.token(province);
        publish(office, SHEET, province, "on=2023-03-31").statusCode(201);
        moves("payment", one, null, 4, "2023-04-01");
        report(office, SHEET, province, "&on=2023-04-30").body("total.sinceSnapshot.disbursed", equalTo(4));
        report(office, SHEET, province, "&on=2023-04-30&basis=original").body("$", not(hasKey("sinceSnapshot")));
    }

    private ValidatableResponse publish(String token, String report, Place place, String parameters) {
        var given = "\"area\": \"%s\", \"year\": \"2023\"".formatted(place.code())
                + (report.equals("plan-funding") ? "" : ", \"programme\": \"" + programme + "\"")
                + ", \"" + parameters.replace("=", "\": \"").replace("&", "\", \"") + "\"";
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"report\": \"%s\", \"parameters\": {%s}}".formatted(report, given))
                .post("/api/v1/snapshots")
                .then();
    }

    private ValidatableResponse report(String report, Place place, String more) {
        return report(Reports.token(World.COUNTRY), report, place, more);
    }

    private ValidatableResponse report(String token, String report, Place place, String more) {
        WORLD.arrive();
        var ofProgramme = report.startsWith("plan-funding") ? "" : "&programme=" + programme;
        return Api.get(token, "/api/v1/reports/" + report + "?area=" + place.code() + "&year=2023" + ofProgramme + more)
                .statusCode(200);
    }

    private static String of(Place place) {
        return "rows.find { it.holder.id == '%s' }".formatted(place.id());
    }

    private void moves(String kind, Holder giver, Holder receiver, long amount, String day) {
        var fact = LedgerFacts.fact(
                kind, programme, day, LedgerFacts.posting(giver, receiver, "DA1", "central", 2023, amount));
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    private void says(Place place, String day, long amount) {
        tell(
                Topics.DISBURSEMENT_FORECASTS,
                DisbursementForecastState.TYPE,
                new DisbursementForecastState(
                        UUID.randomUUID(),
                        1,
                        false,
                        place.id(),
                        LocalDate.parse(day),
                        "area",
                        place.id(),
                        programme,
                        null,
                        2023,
                        "estimate",
                        "year_end",
                        LocalDate.parse("2023-12-31"),
                        amount,
                        null));
    }

    private void credit(Place place, String day, long lent, long outstanding) {
        tell(
                Topics.POLICY_CREDITS,
                PolicyCreditState.TYPE,
                new PolicyCreditState(
                        UUID.randomUUID(),
                        1,
                        false,
                        place.id(),
                        LocalDate.parse(day),
                        "HO",
                        lent,
                        0,
                        outstanding,
                        0,
                        1));
    }

    private void integrated(Place place, String day, long allocated) {
        tell(
                Topics.INTEGRATED_FUNDS,
                IntegratedFundState.TYPE,
                new IntegratedFundState(
                        UUID.randomUUID(),
                        1,
                        false,
                        place.id(),
                        LocalDate.parse(day),
                        programme,
                        null,
                        2023,
                        "NTM",
                        "local",
                        allocated,
                        0));
    }

    private void tell(String topic, String type, DatedState state) {
        WORLD.publish(topic, type, state.id(), state);
    }
}
