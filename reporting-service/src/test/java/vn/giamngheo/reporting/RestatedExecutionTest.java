package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.reporting.Reform.Part;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** Money of 2023 on the places of other years. Money is never apportioned. */
@QuarkusTest
class RestatedExecutionTest {

    private static final World WORLD = World.around("reporting");
    private static final String REFORM = "2025-07-01";
    private static final String AFTER = "&basis=restated&tree=2025-12-31";
    private static final String BEFORE = "&basis=restated&tree=2024-12-31";

    private final String programme = WORLD.programme("DA1");
    private final Place province = WORLD.province();
    private final Place district = WORLD.district(province);
    private final Place one = WORLD.commune(district);
    private final Place other = WORLD.commune(district);

    @Test
    void aReformChangesNoByteOfWhatWasRecordedBefore() {
        estimate(one, 500);
        estimate(district, 40);
        pay(other, 20);
        var before = body(province, "");
        assertEquals(before, body(province, "&basis=original"));
        merge();
        assertEquals(before, body(province, ""));
        assertEquals(before, body(province, "&basis=original"));
    }

    @Test
    void withoutAReformBothBasesShowTheSame() {
        estimate(one, 500);
        pay(other, 20);
        report(province, "&basis=original").body("$", not(hasKey("restated")));
        report(province, "&basis=restated")
                .body("parameters.basis", equalTo("restated"))
                .body("total.total.allocated", equalTo(500))
                .body("total.total.disbursed", equalTo(20))
                .body("restated.own.total.allocated", equalTo(0))
                .body("restated.carried", empty())
                .body("restated.heldAbove", empty());
    }

    @Test
    void wholePlacesGoToTheirSuccessorWithTheirAgencies() {
        var centre = WORLD.agency(one);
        estimate(one, 500);
        allocate(one, centre, 100);
        allocate(one, other, 50);
        pay(centre, 30);
        pay(other, 20);
        var merged = merge();
        estimate(merged, 7);
        report(merged, AFTER)
                .body("total.total.received", equalTo(507))
                .body("total.total.passedOn", equalTo(0))
                .body("total.total.disbursed", equalTo(50))
                .body("lines[0].central.received", equalTo(507))
                .body("restated.own.total.received", equalTo(7))
                .body("restated.carried.place.code", equalTo(List.of(one.code(), other.code())))
                .body("restated.carried[0].place.id", equalTo(one.id().toString()))
                .body("restated.carried[0].place.name", equalTo("Nơi " + one.code()))
                .body("restated.carried[0].place.level", equalTo("commune"))
                .body("restated.carried[0].acts[0].number", containsString("NQ-"))
                .body("restated.carried[0].acts[0].effectiveOn", equalTo(REFORM))
                .body("restated.carried.how", equalTo(List.of("whole", "whole")))
                .body("restated.carried.to.code", equalTo(List.of(merged.code(), merged.code())))
                .body("restated.carried[0].figures.total.received", equalTo(500))
                .body("restated.carried[0].figures.central.passedOn", equalTo(50))
                .body("restated.carried[0].figures.total.disbursed", equalTo(30))
                .body("restated.carried[1].figures.total.allocated", equalTo(50))
                .body("restated.heldAbove", empty());
        report(merged, "&tree=2025-12-31").body("total.total.received", equalTo(7));
    }

    @Test
    void whatStandsHereIsARowForProgramsAndASheetForOfficials() throws IOException {
        estimate(one, 500_000_000);
        pay(other, 20_000_000);
        var merged = merge();
        report(merged, AFTER);
        var table = Table.ofMoney(
                Reports.token(World.COUNTRY),
                Reports.EXECUTION + "?area=%s&year=2023&programme=%s%s".formatted(merged.code(), programme, AFTER),
                2);
        assertEquals(
                List.of("line", "total", "own", "carried"),
                table.column("part").stream().distinct().toList());
        var carried = table.row(row -> row.getField("placeCode").equals(one.code())
                && row.getField("source").equals("total"));
        assertEquals("500000000", carried.getField("received"));
        assertEquals("whole", carried.getField("how"));
        assertEquals(merged.code(), carried.getField("standsAt"));
        assertEquals("0", carried.getField("heldAbove"));
        var paper = table.paper(1);
        assertEquals(List.of("1", "Nơi " + merged.code(), merged.code(), "của chính địa bàn"), paper.row(5, 4));
        assertEquals(List.of("2", "Nơi " + one.code(), one.code(), "toàn bộ", "Nơi " + merged.code()), paper.row(6, 5));
        assertEquals(0, new BigDecimal("500").compareTo(paper.number("G7")));
    }

    @Test
    void anAbolishedDistrictIsARowOfItsOwnAtTheProvince() {
        estimate(district, 40);
        pay(WORLD.agency(district), 5);
        var merged = merge();
        report(province, AFTER)
                .body("total.total.received", equalTo(40))
                .body("restated.carried.size()", equalTo(1))
                .body("restated.carried[0].place.code", equalTo(district.code()))
                .body("restated.carried[0].place.level", equalTo("district"))
                .body("restated.carried[0].how", equalTo("whole"))
                .body("restated.carried[0].to.code", equalTo(province.code()))
                .body("restated.carried[0].figures.total.remaining", equalTo(35));
        report(merged, AFTER).body("total.total.received", equalTo(0)).body("restated.heldAbove", empty());
    }

    @Test
    void moneyOfADividedPlaceStandsAtTheLowestPlaceThatHoldsAllOfIt() {
        estimate(one, 90);
        pay(WORLD.agency(one), 4);
        var reform = Reform.on(WORLD, REFORM);
        var left = reform.begins("commune", province);
        var right = reform.begins("commune", province);
        reform.isDivided(one, "commune", district, new Part(left, "60"), new Part(right, "40"))
                .endsIn(other, "commune", district, right)
                .endsIn(district, "district", province, province)
                .publish();
        report(province, AFTER)
                .body("total.total.received", equalTo(90))
                .body("total.total.disbursed", equalTo(4))
                .body("restated.carried[0].place.code", equalTo(one.code()))
                .body("restated.carried[0].how", equalTo("not_apportioned"))
                .body("restated.carried[0].to.code", equalTo(province.code()))
                .body("restated.carried[0].figures.total.disbursed", equalTo(4));
        for (var part : List.of(left, right)) {
            report(part, AFTER)
                    .body("total.total.received", equalTo(0))
                    .body("restated.carried", empty())
                    .body("restated.heldAbove.size()", equalTo(1))
                    .body("restated.heldAbove[0].place.code", equalTo(one.code()))
                    .body("restated.heldAbove[0].acts[0].effectiveOn", equalTo(REFORM));
        }
    }

    @Test
    void aPlaceDividedBetweenProvincesStandsAtTheCountry() {
        var neighbour = WORLD.province();
        estimate(one, 90);
        var reform = Reform.on(WORLD, REFORM);
        var here = reform.begins("commune", province);
        var there = reform.begins("commune", neighbour);
        reform.isDivided(one, "commune", district, new Part(here, null), new Part(there, null))
                .publish();
        for (var part : List.of(province, neighbour)) {
            report(part, AFTER)
                    .body("total.total.received", equalTo(0))
                    .body("restated.heldAbove.place.code", equalTo(List.of(one.code())));
        }
        report(World.COUNTRY, AFTER)
                .body("total.total.received", equalTo(90))
                .body("restated.carried[0].to.code", equalTo("VN"))
                .body("restated.heldAbove", empty());
    }

    @Test
    void whatOneActDividesAndTheNextJoinsIsWholeAgain() {
        estimate(one, 90);
        var first = Reform.on(WORLD, "2024-07-01");
        var left = first.begins("commune", district);
        var right = first.begins("commune", district);
        first.isDivided(one, "commune", district, new Part(left, "60"), new Part(right, "40"))
                .publish();
        var second = Reform.on(WORLD, REFORM);
        var joined = second.begins("commune", district);
        second.endsAgain(left, "commune", district, "2024-07-01", new Part(joined, null))
                .endsAgain(right, "commune", district, "2024-07-01", new Part(joined, null))
                .publish();
        report(district, BEFORE)
                .body("restated.carried[0].how", equalTo("not_apportioned"))
                .body("restated.carried[0].to.code", equalTo(district.code()))
                .body("restated.carried[0].acts.effectiveOn", equalTo(List.of("2024-07-01")));
        report(joined, AFTER)
                .body("total.total.received", equalTo(90))
                .body("restated.carried.size()", equalTo(1))
                .body("restated.carried[0].place.code", equalTo(one.code()))
                .body("restated.carried[0].how", equalTo("whole"))
                .body("restated.carried[0].acts.effectiveOn", equalTo(List.of("2024-07-01", REFORM)));
    }

    @Test
    void aLaterPlaceGoesBackToItsPredecessorWhereThereIsOne() {
        var reform = Reform.on(WORLD, REFORM);
        var merged = reform.begins("commune", province);
        var left = reform.begins("commune", province);
        var right = reform.begins("commune", province);
        var divided = WORLD.commune(district);
        reform.endsIn(one, "commune", district, merged)
                .endsIn(other, "commune", district, merged)
                .isDivided(divided, "commune", district, new Part(left, "70"), new Part(right, "30"))
                .endsIn(district, "district", province, province)
                .publish();
        estimate(merged, 10);
        estimate(left, 20);
        pay(right, 3);
        report(divided, BEFORE)
                .body("total.total.received", equalTo(20))
                .body("total.total.disbursed", equalTo(3))
                .body("restated.carried.how", equalTo(List.of("whole", "whole")))
                .body("restated.carried.to.code", equalTo(List.of(divided.code(), divided.code())));
        report(district, BEFORE)
                .body("total.total.received", equalTo(30))
                .body(
                        "restated.carried.find { it.place.code == '" + merged.code() + "' }.how",
                        equalTo("not_apportioned"))
                .body(
                        "restated.carried.find { it.place.code == '" + merged.code() + "' }.to.code",
                        equalTo(district.code()));
        report(one, BEFORE)
                .body("total.total.received", equalTo(0))
                .body("restated.heldAbove.place.code", equalTo(List.of(merged.code())));
    }

    @Test
    void theCommunesAndTheRowsOfTheProvinceAreTheProvince() {
        estimate(province, 1000);
        allocate(province, district, 600);
        allocate(district, one, 200);
        allocate(district, other, 150);
        allocate(one, WORLD.agency(one), 60);
        pay(one, 70);
        pay(other, 50);
        pay(district, 9);
        var reform = Reform.on(WORLD, REFORM);
        var left = reform.begins("commune", province);
        var right = reform.begins("commune", province);
        reform.isDivided(one, "commune", district, new Part(left, null), new Part(right, null))
                .endsIn(other, "commune", district, right)
                .endsIn(district, "district", province, province)
                .publish();
        allocate(province, left, 33);
        var whole = report(province, AFTER);
        for (var figure : List.of("allocated", "disbursed", "remaining")) {
            var rows = whole.extract().jsonPath();
            var standing = rows.getInt("restated.own.total." + figure)
                    + rows.getInt("restated.carried.findAll { it.to.code == '" + province.code() + "' }.figures.total."
                            + figure + ".sum()");
            var below = List.of(left, right).stream()
                    .mapToInt(part -> report(part, AFTER).extract().jsonPath().getInt("total.total." + figure))
                    .sum();
            assertEquals(rows.getInt("total.total." + figure), standing + below, figure);
        }
        whole.body("total.total.allocated", equalTo(1000)).body("total.total.disbursed", equalTo(129));
    }

    @Test
    void whatIsNoBasisIsRefused() {
        Api.get(Reports.token(World.COUNTRY), Reports.EXECUTION + "?area=VN&year=2023&basis=guessed")
                .statusCode(400)
                .body("code", equalTo("unreadable-value"))
                .body("errors[0].parameter", equalTo("basis"))
                .body("detail", containsString("guessed"))
                .body("detail", containsString("original, restated"));
    }

    /** Both communes become one, and the district ends. */
    private Place merge() {
        var reform = Reform.on(WORLD, REFORM);
        var merged = reform.begins("commune", province);
        reform.endsIn(one, "commune", district, merged)
                .endsIn(other, "commune", district, merged)
                .endsIn(district, "district", province, province)
                .publish();
        return merged;
    }

    private void estimate(Holder receiver, long amount) {
        publish("estimate", null, receiver, amount);
    }

    private void allocate(Holder giver, Holder receiver, long amount) {
        publish("allocation", giver, receiver, amount);
    }

    private void pay(Holder payer, long amount) {
        publish("payment", payer, null, amount);
    }

    private void publish(String kind, Holder giver, Holder receiver, long amount) {
        var posting = LedgerFacts.posting(giver, receiver, "DA1", "central", 2023, amount);
        var fact = LedgerFacts.fact(kind, programme, "2023-03-01", posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    private String body(Place place, String more) {
        return report(place, more).extract().asString();
    }

    private ValidatableResponse report(Place place, String more) {
        WORLD.arrive();
        return Reports.ask(Reports.EXECUTION, place, "&programme=" + programme + more)
                .statusCode(200);
    }
}
