package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.giamngheo.plans.SmallReform.ACTS;
import static vn.giamngheo.plans.SmallReform.BEFORE;
import static vn.giamngheo.plans.SmallReform.DAY;
import static vn.giamngheo.plans.SmallReform.admin;
import static vn.giamngheo.plans.SmallReform.area;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;

/** Boundary acts that do not come into force: they change nothing, so that all of them are about the same places. */
@QuarkusTest
class BoundaryDraftTest {

    private static SmallReform first;

    private SmallReform reform;

    @BeforeEach
    void given() {
        reform = new SmallReform(first);
        first = first == null ? reform : first;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            U ${wholeOne},Xã Gộp,commune,${north}      | unknown-reference          | /units/${wholeOne}/parent
            U ${wholeOne},Xã Gộp,commune,${wholeOne}   | parent-of-another-level    | /units/${wholeOne}/parent
            U ${wholeOne},Xã Gộp,district,${south}     | code-of-another-level      | /units/${wholeOne}/code
            U 00099,Xã Từ Không,commune,${south}       | unit-without-predecessor   | /units/00099/code
            C ${wholeTwo},00098,part,,                 | unit-not-listed            | /conversions/${wholeTwo}>00098/newCode
            C 00097,${wholeOne},whole,,                | unknown-reference          | /conversions/00097>${wholeOne}/oldCode
            C ${wholeTwo},${divided},whole,,           | whole-and-more             | /conversions/${wholeTwo}>${divided}/extent
            C ${wholeTwo},${wholeOne},part,,           | part-alone                 | /conversions/${wholeTwo}>${wholeOne}/extent
            C ${divided},${divided},part,40,households | shares-do-not-sum          | /conversions/${divided}>${wholeOne}/share
            C ${divided},${divided},part,,             | shares-do-not-sum          | /conversions/${divided}>${wholeOne}/share
            C ${divided},${divided},part,37.5,area     | shares-of-several-bases    | /conversions/${divided}>${wholeOne}/shareBase
            C ${wholeTwo},${same},whole,,              | unchanged-and-enlarged     | /conversions/${same}>${same}/extent
            C ${wholeTwo},${south},whole,,             | successor-of-another-level | /conversions/${wholeTwo}>${south}/newCode
            """)
    void anActThatDoesNotHoldTogetherIsRefusedWithItsRows(String row, String code, String pointer) {
        var cells = reform.filled(row.substring(2)).split(",", 3);
        if (row.startsWith("U")) {
            var levelAndParent = cells[2].split(",");
            reform.unit(cells[0], cells[1], levelAndParent[0], levelAndParent[1]);
        } else {
            reform.conversion(cells[0], cells[1], cells[2]);
        }
        var act = reform.prepare();
        Api.get(admin(), ACTS + "/{id}/check", act)
                .statusCode(200)
                .body("first.code", hasItem(code))
                .body("first.pointer", hasItem(reform.filled(pointer)));
        SmallReform.enact(act).statusCode(422).body("errors.pointer", hasItem("#" + reform.filled(pointer)));
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", reform.wholeTwo, DAY)
                .body("items", hasSize(1));
    }

    @Test
    void aRowThatWasWrongIsTakenOutWithItsListAndSentInAnew() {
        reform.conversion(reform.wholeTwo, reform.divided, "whole,,");
        var act = reform.prepare();
        Api.get(admin(), ACTS + "/{id}/check", act).body("breaches", equalTo(2)).body("begin", nullValue());
        Api.as(admin()).delete(ACTS + "/" + act + "/conversions").then().statusCode(204);
        Api.as(admin()).delete(ACTS + "/" + act + "/units").then().statusCode(204);
        Api.get(admin(), ACTS + "/{id}/conversions", act).body("items", hasSize(0));
        reform.conversions.remove(reform.conversions.size() - 1);
        reform.send();
        Api.get(admin(), ACTS + "/{id}/check", act).body("breaches", equalTo(0));
    }

    @Test
    void aPlaceThatGoesOnBelowNobodyIsToldAsSuch() {
        reform.unit(reform.same, "Xã Lạc", "commune", "00");
        Api.get(admin(), ACTS + "/{id}/check", reform.prepare())
                .statusCode(200)
                .body("first.pointer", hasItem("/units/" + reform.same + "/parent"));
    }

    @Test
    void anActThatSaysNothingDoesNotComeIntoForce() {
        String act = SmallReform.post(reform.number).statusCode(201).extract().path("id");
        SmallReform.enact(act).statusCode(409).body("code", equalTo("nothing-to-enact"));
    }

    @Test
    void aSoundActIsToldWhatItWouldDo() {
        Api.get(admin(), ACTS + "/{id}/check", reform.prepare())
                .body("begin", equalTo(4))
                .body("change", equalTo(2))
                .body("end", equalTo(6))
                .body("abolished", equalTo(1))
                .body("breaches", equalTo(0));
    }

    @Test
    void theFilesSentAgainChangeNothing() {
        reform.prepare();
        var again = SentFile.csvTo(ACTS + "/units/imports", "atomic", reform.units);
        assertEquals(reform.units.size() - 1, again.finished().getInt("unchanged"));
        again = SentFile.csvTo(ACTS + "/conversions/imports", "partial", reform.conversions);
        assertEquals(reform.conversions.size() - 1, again.finished().getInt("unchanged"));
    }

    @Test
    void whatIsKnownOfALaterTimeMustNotBeOverrun() {
        Registry.add(reform.zone, "commune", reform.south, "2026-01-01", null).statusCode(201);
        SmallReform.enact(reform.prepare())
                .statusCode(422)
                .body("errors.code", contains("code-taken"))
                .body("errors.pointer", contains("#/units/" + reform.zone + "/code"));
    }

    @Test
    void anActOfTheCountryIsBroughtIntoForceForTheCountry() {
        var act = reform.prepare();
        var north = area(reform.north, BEFORE).get("id").toString();
        Api.post(TestTokens.of("admin", north), ACTS + "/" + act + "/enactments", "")
                .statusCode(403);
        Api.post(Registry.token("auditor"), ACTS + "/" + act + "/enactments", "")
                .statusCode(403);
    }

    @Test
    void aDraftIsFilledAndDroppedByWhoeverPreparedItOrForTheCountry() {
        var north = area(reform.north, BEFORE).get("id").toString();
        String own = SentFile.as("of-the-north", "admin", north)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(SmallReform.body(reform.number, DAY))
                .post(ACTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var south = area(reform.south, BEFORE).get("id").toString();
        var stranger = SentFile.csvTo(
                SentFile.as("of-the-south", "admin", south), ACTS + "/units/imports", "atomic", reform.units);
        assertEquals("forbidden-place", stranger.results().getString("items[0].code"));
        for (var address : List.of(ACTS + "/" + own, ACTS + "/" + own + "/units", ACTS + "/" + own + "/conversions")) {
            SentFile.as("of-the-south", "admin", south)
                    .delete(address)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden-place"));
        }
        var sent = SentFile.csvTo(
                SentFile.as("of-the-north", "admin", north), ACTS + "/units/imports", "atomic", reform.units);
        assertEquals(reform.units.size() - 1, sent.finished().getInt("ok"));
        reform.send();
        // The draft is the sender's own, what it ends in the south is not.
        SentFile.as("of-the-north", "admin", north)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(ACTS + "/" + own + "/enactments")
                .then()
                .statusCode(403)
                .body(
                        "detail",
                        either(containsString("'" + reform.south + "'")).or(containsString("'" + reform.island + "'")));
        SentFile.as("of-the-north", "admin", north)
                .delete(ACTS + "/" + own)
                .then()
                .statusCode(204);
        SentFile.as("of-the-north", "admin", north)
                .delete(ACTS + "/" + new SmallReform(reform).prepare())
                .then()
                .statusCode(403);
    }

    @Test
    void aCodeTwiceInOneFileIsRefusedHoweverFarApart() {
        reform.prepare();
        var lines = new ArrayList<>(List.of(reform.units.get(0)));
        IntStream.range(0, 1_100)
                .mapToObj(i -> "%s,%s,%05d,Xã %d,commune,%s,".formatted(reform.number, DAY, i, i, reform.south))
                .forEach(lines::add);
        lines.add("%s,%s,00000,Xã khác,commune,%s,".formatted(reform.number, DAY, reform.south));
        var sent = SentFile.csvTo(ACTS + "/units/imports", "partial", lines);
        assertEquals(1, sent.finished().getInt("failed"));
        var refused = sent.results().getMap("items.find {it.outcome == 'failed'}");
        assertEquals("line-repeated", refused.get("code"), refused::toString);
        assertEquals(1_102, refused.get("lineNumber"), refused::toString);
    }

    @Test
    void aNumberNamesOneActAndADraftCanBeDropped() {
        var act = reform.prepare();
        SmallReform.post(reform.number).statusCode(409).body("errors[0].pointer", equalTo("#/act/number"));
        SmallReform.post("").statusCode(400);
        Api.get(admin(), ACTS + "/{id}/units?limit=2", act).body("items", hasSize(2));
        Api.get(admin(), ACTS + "/{id}/conversions?limit=200", act)
                .body("items", hasSize(reform.conversions.size() - 1));
        Api.as(admin()).delete(ACTS + "/" + act).then().statusCode(204);
        Api.get(admin(), ACTS + "/{id}", act).statusCode(404);
        SmallReform.enact(act).statusCode(404);
        SmallReform.post(reform.number).statusCode(201);
    }

    @Test
    void aRowOfAnotherDayOrActIsRefused() {
        var act = reform.prepare();
        reform.units.set(1, reform.units.get(1).replace(DAY, "2025-08-01"));
        reform.units.set(2, reform.units.get(2).replace(reform.number, "Không có"));
        var sent = SentFile.csvTo(ACTS + "/units/imports", "atomic", reform.units);
        assertEquals("effective-on-another-day", sent.results().getString("items[0].code"));
        assertEquals("unknown-reference", sent.results().getString("items[1].code"));
        Api.get(admin(), ACTS + "/{id}", act).body("inForce", equalTo(false));
    }
}
