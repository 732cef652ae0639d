package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.giamngheo.reporting.ReportingDuty.SUBMISSIONS;
import static vn.giamngheo.reporting.ReportingDuty.does;
import static vn.giamngheo.reporting.ReportingDuty.draft;
import static vn.giamngheo.reporting.ReportingDuty.drafted;
import static vn.giamngheo.reporting.ReportingDuty.locked;
import static vn.giamngheo.reporting.ReportingDuty.submitted;
import static vn.giamngheo.reporting.ReportingDuty.write;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.snapshot.ReportNames;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.ToldAgain;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A report that is owed goes from the draft to the lock, and what it said stays. */
@QuarkusTest
class SubmissionsTest {

    private static final World WORLD = World.around("reporting");

    @Inject
    Catalogue catalogue;

    private final ServiceDatabase database = ServiceDatabase.of("reporting");
    private final String programme = WORLD.programme("DA1", "DA2");
    private final Place province = WORLD.province();
    private final Place commune = WORLD.commune(province);
    private final String officer = TestTokens.of("commune-officer", commune.id().toString());
    private final String above = TestTokens.of("approver", province.id().toString());
    private String period;

    @BeforeEach
    void aMonthlyReportIsOwed() throws Exception {
        Marks.ofAllServices(WORLD);
        period = ReportingDuty.in(province, programme)
                .period(
                        "2023-05-01",
                        "2023-05-31",
                        "commune place 2023-06-02",
                        "province agencies 2023-06-03",
                        "province place 2023-06-08");
        given(5_629_000_000L);
    }

    @Test
    void itGoesFromTheDraftToTheLock() {
        var id = drafted(officer, period, commune);
        write(officer, id).statusCode(200).body("content.number", equalTo("45/BC-TD"));
        does(officer, id, "submit", "").statusCode(200).body("state", equalTo("submitted"));
        does(above, id, "return", "{\"reasons\": \"Thiếu nguyên nhân\"}")
                .statusCode(200)
                .body("state", equalTo("returned"));
        write(officer, id).statusCode(200);
        does(officer, id, "submit", "").statusCode(200);
        does(above, id, "accept", "").statusCode(200).body("state", equalTo("accepted"));
        does(above, id, "lock", "").statusCode(200).body("state", equalTo("locked"));
        read(above, id)
                .body("steps.step", contains("drafted", "submitted", "returned", "submitted", "accepted", "locked"))
                .body("steps[2].reasons", equalTo("Thiếu nguyên nhân"))
                .body("changedSince", nullValue());
        write(officer, id)
                .statusCode(409)
                .body("code", equalTo("not-in-this-state"))
                .body("detail", equalTo("Báo cáo đang ở trạng thái 'đã khóa', không làm được việc này."));
        assertThrows(
                SQLException.class,
                () -> database.execute("update submission set reason = 'x' where id = ?", UUID.fromString(id)));
    }

    @Test
    void itsSectionsAreFilledWithItsFiguresAndFrozenAnewAsLongAsNobodyRewroteThem() {
        var id = drafted(officer, period, commune);
        read(officer, id)
                .body("content.sections.results", containsString("DA1: vốn được giao 5.629 triệu đồng"))
                .body("content.sections.leadership", equalTo(""))
                .body("reports.report", contains("budget-execution"))
                .body("reports[0].parameters.asOf", equalTo("2023-05-31"))
                .body("reports[0].parameters.tree", equalTo("2023-05-31"))
                .body("reports[0].dataAsOf", equalTo("2026-03-01T00:00:00Z"));
        given(1_000_000_000L);
        does(officer, id, "figures", "")
                .statusCode(200)
                .body("content.sections.results", containsString("DA1: vốn được giao 6.629 triệu đồng"));
        var tag = Api.get(officer, SUBMISSIONS + "/" + id).extract().header("ETag");
        Api.as(officer)
                .header("If-Match", tag)
                .body(ReportingDuty.signed("Viết lại."))
                .put(SUBMISSIONS + "/" + id)
                .then()
                .statusCode(200);
        given(1_000_000_000L);
        does(officer, id, "figures", "")
                .statusCode(200)
                .body("content.sections.results", equalTo("Viết lại."))
                .body("prefilled.results", containsString("7.629 triệu đồng"));
        Api.as(officer)
                .header("If-Match", tag)
                .body(ReportingDuty.signed("Muộn."))
                .put(SUBMISSIONS + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void whatWasSubmittedIsASnapshotOfTheFrozenFiguresAndNoNewestReport() {
        var id = drafted(officer, period, commune);
        given(1_000_000_000L);
        write(officer, id).statusCode(200);
        does(officer, id, "submit", "").statusCode(200);
        var snapshot = read(above, id).extract().<String>path("reports[0].snapshot");
        var sha256 = read(above, id).extract().<String>path("reports[0].sha256");
        Api.get(above, "/api/v1/snapshots/" + snapshot)
                .statusCode(200)
                .header("ETag", equalTo('"' + sha256 + '"'))
                .body("total.total.allocated", equalTo(5_629_000_000L));
        Api.get(above, "/api/v1/snapshots/" + snapshot + "/record").body("submission", equalTo(id));
        Api.get(
                        above,
                        "/api/v1/reports/budget-execution/latest?area=%s&year=2023&tree=2023-05-31&asOf=2023-05-31&programme=%s"
                                .formatted(commune.code(), programme))
                .statusCode(404);
    }

    @Test
    void aLockedReportSaysWhatChangedSinceAndACorrectionIsAnotherVersion() {
        var id = locked(officer, above, period, commune);
        given(371_000_000L);
        read(above, id)
                .body("changedSince.reports", contains("budget-execution"))
                .body("state", equalTo("locked"));
        Api.get(above, SUBMISSIONS + "/" + id + "/differences?report=budget-execution")
                .statusCode(200)
                .body("items.part", contains("lines", "total"))
                .body("items[0].from.total.allocated", equalTo(5_629_000_000L))
                .body("items[0].to.total.allocated", equalTo(6_000_000_000L));
        var corrected = does(officer, id, "corrections", "{\"reason\": \"Bổ sung chứng từ\"}")
                .statusCode(201)
                .body("version", equalTo(2))
                .body("reason", equalTo("Bổ sung chứng từ"))
                .body("content.number", nullValue())
                .body("content.sections.leadership", equalTo("Đã họp giao ban."))
                .body("content.sections.results", containsString("6.000 triệu đồng"))
                .extract()
                .<String>path("id");
        does(officer, id, "corrections", "{\"reason\": \"Lần nữa\"}")
                .statusCode(409)
                .body("code", equalTo("not-the-last-version"));
        read(above, id)
                .body("version", equalTo(1))
                .body("content.sections.results", containsString("5.629 triệu đồng"));
        list(above).body("items.id", contains(id));
        write(officer, corrected).statusCode(200);
        does(officer, corrected, "submit", "").statusCode(200);
        list(above).body("items.id", contains(corrected)).body("items.version", contains(2));
    }

    @Test
    void whatMovedElsewhereDoesNotChangeALockedReport() {
        var id = locked(officer, above, period, commune);
        given(WORLD.commune(province), 7, "2023-03-01");
        given(commune, 9, "2023-06-30");
        read(above, id).body("changedSince", nullValue());
    }

    @Test
    void theFiguresAboveSayWhichVersionsTheyContain() {
        var other = WORLD.commune(province);
        WORLD.arrive();
        var id = locked(officer, above, period, commune);
        var office = TestTokens.of("commune-officer", province.id().toString());
        var ofProvince = drafted(office, period, province);
        read(office, ofProvince)
                .body("contains.versions.submission", contains(id))
                .body("contains.versions.version", contains(1))
                .body("contains.missing.area.code", contains(other.code()));
        write(office, ofProvince).statusCode(200);
        does(office, ofProvince, "submit", "").statusCode(200);
        var ministry = TestTokens.of("approver", World.COUNTRY.id().toString());
        does(ministry, ofProvince, "accept", "").statusCode(200);
        does(ministry, ofProvince, "lock", "").statusCode(200);
        read(ministry, ofProvince).body("changedSince", nullValue());
        var late = submitted(TestTokens.of("commune-officer", other.id().toString()), period, other);
        does(above, late, "accept", "").statusCode(200);
        read(ministry, ofProvince)
                .body("changedSince.reports", hasSize(0))
                .body("changedSince.versions.submission", contains(late));
    }

    @Test
    void theReportAboveSaysThatWhatItContainsWasReturnedAndRewritten() {
        var id = submitted(officer, period, commune);
        does(above, id, "accept", "").statusCode(200);
        var ministry = TestTokens.of("approver", World.COUNTRY.id().toString());
        var ofProvince = locked(TestTokens.of("commune-officer", province.id().toString()), ministry, period, province);
        read(ministry, ofProvince).body("changedSince", nullValue());
        does(above, id, "return", "{\"reasons\": \"Sai số\"}").statusCode(200);
        read(ministry, ofProvince)
                .body("changedSince.versions", hasSize(0))
                .body("changedSince.gone.submission", contains(id));
        put(id, ReportingDuty.signed("Viết lại."));
        does(officer, id, "submit", "").statusCode(200);
        does(above, id, "accept", "").statusCode(200);
        read(ministry, ofProvince)
                .body("changedSince.versions.submission", contains(id))
                .body("changedSince.versions.version", contains(1))
                .body("changedSince.gone", nullValue());
    }

    @Test
    void aReportBelowThatIsLockedLaterIsStillTheOneThatIsContained() {
        var id = submitted(officer, period, commune);
        does(above, id, "accept", "").statusCode(200);
        var ministry = TestTokens.of("approver", World.COUNTRY.id().toString());
        var ofProvince = locked(TestTokens.of("commune-officer", province.id().toString()), ministry, period, province);
        does(above, id, "lock", "").statusCode(200);
        read(ministry, ofProvince).body("changedSince", nullValue());
    }

    @Test
    void aPlaceWritesItsOwnReportAndThePlaceAboveAcceptsIt() {
        var writingAbove = TestTokens.of("standing-agency", province.id().toString());
        draft(writingAbove, period, commune, null).statusCode(403).body("code", equalTo("forbidden-place"));
        var id = submitted(officer, period, commune);
        does(TestTokens.of("standing-agency", commune.id().toString()), id, "accept", "")
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        does(officer, id, "accept", "").statusCode(403).body("code", equalTo("forbidden-role"));
        var elsewhere = WORLD.province();
        WORLD.arrive();
        var stranger = TestTokens.of("approver", elsewhere.id().toString());
        does(stranger, id, "accept", "").statusCode(404);
        Api.get(stranger, SUBMISSIONS + "/" + id).statusCode(404);
        Api.get(stranger, SUBMISSIONS + "/" + id + "/document").statusCode(404);
        does(TestTokens.of("approver", World.COUNTRY.id().toString()), id, "accept", "")
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    /** Part of its figures is none of the old province's any more; but first of all the report is not its to write. */
    @Test
    void whoDoesNotWriteAReportIsToldSoBeforeItsFiguresAreMade() {
        var ordered = ReportingDuty.in(
                        province, programme, "{\"report\": \"budget-execution\"}", "{\"report\": \"target-cascade\"}")
                .period("2023-05-01", "2023-05-31", "commune place 2023-06-02");
        var id = locked(officer, above, ordered, commune);
        Reform.on(WORLD, "2023-07-01")
                .moves(commune, "commune", province, WORLD.province())
                .publish();
        WORLD.arrive();
        var reading = TestTokens.of("standing-agency", province.id().toString());
        does(reading, id, "corrections", "{\"reason\": \"x\"}")
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        does(reading, id, "figures", "").statusCode(403).body("code", equalTo("forbidden-place"));
    }

    @Test
    void whoeverSubmittedAReportDoesNotAcceptIt() {
        var both = TestTokens.of(
                "standing-agency", commune.id().toString(), province.id().toString());
        var id = submitted(both, period, commune);
        for (var step : List.of("accept", "lock")) {
            does(both, id, step, "").statusCode(403).body("code", equalTo("not-by-who-submitted"));
        }
        does(both, id, "return", "{\"reasons\": \"x\"}").statusCode(403).body("code", equalTo("not-by-who-submitted"));
    }

    @Test
    void whoeverWroteAReportThatAnotherSubmittedDoesNotAcceptIt() {
        var both = TestTokens.of(
                "standing-agency", commune.id().toString(), province.id().toString());
        var id = drafted(officer, period, commune);
        write(both, id).statusCode(200);
        does(officer, id, "submit", "").statusCode(200);
        does(both, id, "accept", "").statusCode(403).body("code", equalTo("not-by-who-submitted"));
        work(both).body("", hasSize(0));
        work(above).body("kind", contains("to_accept"));
        does(above, id, "accept", "").statusCode(200);
    }

    @Test
    void aReportThatIsOwedTwiceIsToldApartByItsSnapshot() {
        var twice = ReportingDuty.in(
                        province,
                        programme,
                        "{\"report\": \"budget-execution\"}",
                        "{\"report\": \"budget-execution\", \"parameters\": {\"basis\": \"original\"}}")
                .period("2023-04-01", "2023-04-30", "commune place 2023-05-02");
        var id = locked(officer, above, twice, commune);
        given(371_000_000L);
        var second = read(above, id).extract().<String>path("reports[1].snapshot");
        read(above, id)
                .body("changedSince.reports", contains("budget-execution"))
                .body("changedSince.snapshots", hasSize(2))
                .body("changedSince.snapshots[1]", equalTo(second));
        var differences = SUBMISSIONS + "/" + id + "/differences?report=budget-execution&snapshot=";
        Api.get(above, differences + second).statusCode(200).body("items.part", contains("lines", "total"));
        Api.get(above, differences + UUID.randomUUID()).statusCode(400).body("code", equalTo("unknown-code"));
    }

    @Test
    void theReportsOfACommuneAreListedForWhatItHasBecome() {
        var id = submitted(officer, period, commune);
        var merged = new Place(UUID.randomUUID(), World.newCommuneCode());
        WORLD.reform(
                LocalDate.of(2025, 7, 1),
                "commune",
                province,
                List.of(new World.Succession(commune, merged, "whole", null)));
        WORLD.arrive();
        for (var place : List.of(province, merged)) {
            Api.get(above, SUBMISSIONS + "?area=%s&period=%s".formatted(place.code(), period))
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
    }

    @Test
    void aDraftIsItsOwnPlacesAlone() {
        var id = drafted(officer, period, commune);
        Api.get(above, SUBMISSIONS + "/" + id).statusCode(404);
        list(above).body("items", hasSize(0));
        list(officer).body("items.id", contains(id));
        changes(above).body("items.findAll { it.id == '%s' }".formatted(id), hasSize(0));
        write(officer, id).statusCode(200);
        does(officer, id, "submit", "").statusCode(200);
        changes(above).body("items.findAll { it.id == '%s' }".formatted(id), hasSize(1));
    }

    @Test
    void anAgencyReportsToItsPlace() {
        var agency = agency();
        var line = TestTokens.ofAgency("line-agency", agency, province.id().toString());
        var other = TestTokens.ofAgency("line-agency", "CQ-KHAC", province.id().toString());
        draft(other, period, province, agency).statusCode(403).body("code", equalTo("of-another-agency"));
        draft(above, period, province, agency).statusCode(403);
        draft(line, period, province, null).statusCode(403).body("code", equalTo("forbidden-role"));
        var id = draft(line, period, province, agency).statusCode(201).extract().<String>path("id");
        write(line, id).statusCode(200);
        does(line, id, "submit", "").statusCode(200).body("to.code", equalTo(province.code()));
        does(above, id, "accept", "").statusCode(200);
        var office = TestTokens.of("standing-agency", province.id().toString());
        draft(office, period, province, null).statusCode(201).body("contains.versions.agency.code", contains(agency));
    }

    @Test
    void onlyASignedReportIsSubmitted() {
        var id = drafted(officer, period, commune);
        does(officer, id, "submit", "").statusCode(422).body("code", equalTo("not-signed"));
        put(id, ReportingDuty.signed("x").replace("\"signedOn\": \"2023-06-02\"", "\"signedOn\": \"2999-01-01\""));
        does(officer, id, "submit", "").statusCode(422).body("code", equalTo("signed-in-the-future"));
        put(id, ReportingDuty.signed(" "));
        does(officer, id, "submit", "").statusCode(422).body("code", equalTo("section-empty"));
        does(officer, id, "accept", "").statusCode(403);
    }

    @Test
    void whatIsFrozenBeforeTheCutOffIsNotSubmitted() {
        var later =
                ReportingDuty.in(province, programme).period("2026-02-01", "2026-03-31", "commune place 2099-01-01");
        var id = drafted(officer, later, commune);
        write(officer, id).statusCode(200);
        does(officer, id, "submit", "").statusCode(409).body("code", equalTo("frozen-before-cut-off"));
    }

    @Test
    void aCutOffThatWasMovedIsThatOfWhatIsSubmitted() {
        var duty = ReportingDuty.in(province, programme);
        var moved = duty.period("2023-04-01", "2023-04-30", "commune place 2023-05-02");
        var id = drafted(officer, moved, commune);
        write(officer, id).statusCode(200);
        Api.as(Reports.token(province))
                .header("If-Match", "*")
                .body("""
                        {"name": "Tháng 4", "cutOff": "2099-01-01", "due": [{"level": "commune", "on": "2099-01-02"}]}
                        """)
                .put(ReportingDuty.DUTIES + "/" + duty.id() + "/periods/" + moved)
                .then()
                .statusCode(200);
        does(officer, id, "submit", "").statusCode(409).body("code", equalTo("frozen-before-cut-off"));
    }

    @Test
    void whatIsNotOwedIsNotDrafted() {
        draft(officer, UUID.randomUUID().toString(), commune, null)
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("#/period"));
        var district = WORLD.district(province);
        WORLD.arrive();
        draft(TestTokens.of("standing-agency", district.id().toString()), period, district, null)
                .statusCode(422)
                .body("code", equalTo("nothing-owed"));
    }

    @Test
    void theSameReportIsDraftedOnce() {
        var key = UUID.randomUUID().toString();
        var body = "{\"period\": \"%s\", \"area\": \"%s\"}".formatted(period, commune.code());
        var first =
                Api.storingAs(officer, key).body(body).post(SUBMISSIONS).then().statusCode(201);
        var again =
                Api.storingAs(officer, key).body(body).post(SUBMISSIONS).then().statusCode(201);
        assertEquals(first.extract().asString(), again.extract().asString());
        draft(officer, period, commune, null)
                .statusCode(409)
                .body("code", equalTo("submission-exists"))
                .body("errors[0].detail", startsWith("Kỳ này đã có báo cáo, phiên bản 1 (dự thảo): "));
    }

    @Test
    void aDraftMadeByMistakeIsTakenBackWithTheReasonAndOwedAsBefore() {
        var mistaken = drafted(officer, period, commune);
        var reason = "{\"reason\": \"Lập nhầm kỳ\"}";
        does(Reports.token(province), mistaken, "withdrawals", reason).statusCode(404);
        does(officer, mistaken, "withdrawals", "{\"reason\": \" \"}").statusCode(400);
        does(officer, mistaken, "withdrawals", reason)
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("steps.step", contains("drafted", "withdrawn"))
                .body("steps[1].reasons", equalTo("Lập nhầm kỳ"));
        for (var step : List.of("withdrawals", "corrections")) {
            does(officer, mistaken, step, reason).statusCode(409).body("code", equalTo("not-in-this-state"));
        }
        for (var step : List.of("submit", "figures")) {
            does(officer, mistaken, step, "").statusCode(409).body("code", equalTo("not-in-this-state"));
        }
        assertThrows(
                SQLException.class,
                () -> database.execute(
                        "update submission set state = 'DRAFT' where id = ?", UUID.fromString(mistaken)));
        work(officer).body("kind", contains("owed")).body("report.submission", contains(nullValue()));
        Api.get(officer, "/api/v1/overdue?area=" + commune.code()).body("items.submission", contains(nullValue()));
        list(officer).body("items", hasSize(0));
        Api.get(officer, SUBMISSIONS + "?state=withdrawn&area=" + commune.code())
                .body("items.id", contains(mistaken));
        var id = submitted(officer, period, commune);
        read(officer, id).body("version", equalTo(1));
        list(above).body("items.id", contains(id));
        does(officer, id, "withdrawals", reason).statusCode(409).body("code", equalTo("not-in-this-state"));
        does(above, id, "return", "{\"reasons\": \"Thiếu\"}").statusCode(200);
        does(officer, id, "withdrawals", reason).statusCode(409);
    }

    @Test
    void aCorrectionBegunByMistakeLeavesTheLockedReportTheNewest() {
        var id = locked(officer, above, period, commune);
        var correction = corrected(id);
        does(officer, correction, "withdrawals", "{\"reason\": \"Số liệu đã đúng\"}")
                .statusCode(200);
        work(officer).body("", hasSize(0));
        list(officer).body("items.id", contains(id));
        read(officer, corrected(id)).body("version", equalTo(2)).body("state", equalTo("draft"));
        ToldAgain.by("reporting").isTheSame("submissions");
    }

    private String corrected(String id) {
        return does(officer, id, "corrections", "{\"reason\": \"Bổ sung\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void itIsPrintedAsAnAdministrativeDocument() throws IOException {
        var id = drafted(officer, period, commune);
        read(officer, id).body("content.preparer", nullValue());
        put(
                id,
                ReportingDuty.signed("Đã làm.")
                        .replace(
                                "\"signatory\"",
                                "\"preparer\": {\"office\": \"Công chức\", \"name\": \"Người Lập Thử\"}, \"signatory\""));
        does(officer, id, "submit", "").statusCode(200).body("content.preparer.name", equalTo("Người Lập Thử"));
        try (var document = document(id);
                var text = new XWPFWordExtractor(document)) {
            for (var words : List.of(
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                    "Số: 45/BC-TD",
                    "Nơi thí dụ, ngày 02 tháng 6 năm 2023",
                    "II. KẾT QUẢ THỰC HIỆN",
                    "1 = 2 + 3",
                    "Số liệu báo cáo tình hình thực hiện vốn tính đến 07:00 ngày 01/03/2026; mã đối chiếu (SHA-256): ")) {
                assertTrue(text.getText().contains(words), words);
            }
            var table = document.getTables().get(1);
            assertEquals("5.629", table.getRow(2).getCell(2).getText());
            assertEquals(
                    List.of(true, true, false),
                    table.getRows().subList(0, 3).stream()
                            .map(row -> row.isRepeatHeader())
                            .toList());
            var foot = document.getTables().get(2).getRow(0);
            assertEquals(
                    "NGƯỜI LẬP BIỂU", foot.getCell(1).getParagraphs().get(0).getText());
            assertTrue(foot.getCell(1).getText().contains("Người Lập Thử"));
            assertTrue(foot.getCell(2).getText().contains("Người Thí Dụ"));
        }
    }

    private XWPFDocument document(String id) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Api.get(above, SUBMISSIONS + "/" + id + "/document")
                .statusCode(200)
                .extract()
                .asByteArray()));
    }

    @Test
    void aPlaceIsCalledByASmallLevelWordWithinASentence() {
        var named = new AreaState.Period(World.BEGINNING, null, commune.code(), "Xã Cao Bốn", null, province.id());
        WORLD.publish(new AreaState(commune.id(), 2, false, "commune", List.of(named)));
        WORLD.arrive();
        read(officer, drafted(officer, period, commune)).body("content.issuer", equalTo("Ủy ban nhân dân xã Cao Bốn"));
    }

    @Test
    void everyReportThatCanBeOwedHasANameOnPapers() {
        catalogue.readBy(role -> true).forEach(name -> assertNotEquals(name, ReportNames.vietnamese(name)));
    }

    @Test
    void everyoneHasOneListOfWhatThereIsToDo() {
        work(officer).body("kind", contains("owed")).body("daysLate", notNullValue());
        var id = submitted(officer, period, commune);
        work(officer).body("", hasSize(0));
        work(above).body("kind", contains("to_accept")).body("report.submission", contains(id));
        does(above, id, "return", "{\"reasons\": \"Thiếu\"}").statusCode(200);
        work(above).body("", hasSize(0));
        work(officer).body("kind", contains("returned"));
        does(officer, id, "submit", "").statusCode(200);
        does(above, id, "accept", "").statusCode(200);
        work(above).body("kind", contains("to_lock"));
        does(above, id, "lock", "").statusCode(200);
        work(above).body("", hasSize(0));
        does(officer, id, "corrections", "{\"reason\": \"Bổ sung\"}").statusCode(201);
        work(officer).body("kind", contains("correcting")).body("daysLate", contains(nullValue()));
    }

    @Test
    void whatWasReturnedIsOverdueAgain() {
        var overdue = "/api/v1/overdue?area=" + commune.code();
        Api.get(officer, overdue).body("items.period.id", contains(period));
        var id = submitted(officer, period, commune);
        Api.get(officer, overdue).body("items", hasSize(0));
        does(above, id, "return", "{\"reasons\": \"Thiếu\"}").statusCode(200);
        Api.get(officer, overdue).body("items.state", contains("returned"));
    }

    @Test
    void everyStepIsToldAndToldAgain() {
        var id = locked(officer, above, period, commune);
        does(officer, id, "corrections", "{\"reason\": \"Bổ sung\"}").statusCode(201);
        var open = submitted(officer(), period, other());
        does(above, open, "return", "{\"reasons\": \"Thiếu\"}").statusCode(200);
        write(officer(), open).statusCode(200);
        ToldAgain.by("reporting").isTheSame("submissions");
    }

    private Place other;

    private Place other() {
        if (other == null) {
            other = WORLD.commune(province);
            WORLD.arrive();
        }
        return other;
    }

    private String officer() {
        return TestTokens.of("commune-officer", other().id().toString());
    }

    private void put(String id, String body) {
        var tag = Api.get(officer, SUBMISSIONS + "/" + id).extract().header("ETag");
        Api.as(officer)
                .header("If-Match", tag)
                .body(body)
                .put(SUBMISSIONS + "/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String token, String id) {
        return Api.get(token, SUBMISSIONS + "/" + id).statusCode(200);
    }

    private ValidatableResponse list(String token) {
        return Api.get(token, SUBMISSIONS + "?area=%s&period=%s".formatted(commune.code(), period))
                .statusCode(200);
    }

    private static ValidatableResponse changes(String token) {
        return Api.get(token, SUBMISSIONS + "/changes?limit=200").statusCode(200);
    }

    /** What somebody has to do about the commune's report. */
    private ValidatableResponse work(String token) {
        return Api.get(token, "/api/v1/my-work")
                .statusCode(200)
                .rootPath("items.findAll { it.report?.area?.code == '%s' }".formatted(commune.code()));
    }

    private void given(long amount) {
        given(commune, amount, "2023-02-01");
    }

    private void given(Place place, long amount, String day) {
        var posting = LedgerFacts.posting(null, place, "DA1", "central", 2023, 2023, amount);
        var fact = LedgerFacts.fact("estimate", programme, day, posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
        WORLD.arrive();
    }

    private String agency() {
        var id = UUID.randomUUID();
        var code = "CQ-" + id.toString().substring(0, 8);
        var leads = new AgencyState.Role("line_lead", programme, "DA1", World.BEGINNING, null, null);
        WORLD.publish(
                Topics.AGENCIES,
                AgencyState.TYPE,
                id,
                new AgencyState(
                        id,
                        1,
                        false,
                        code,
                        "Sở thí dụ",
                        province.id(),
                        World.BEGINNING,
                        null,
                        List.of(leads),
                        List.of()));
        WORLD.arrive();
        return code;
    }
}
