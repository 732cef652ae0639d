package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.ActivityEntryState;
import vn.giamngheo.events.ActivityState;
import vn.giamngheo.events.EventData;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.WireEvent;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** What activities brought about, by activity and by place, and what of it counts toward the targets of their plan. */
@QuarkusTest
class ActivityResultsTest {

    private static final String REPORT = "/api/v1/reports/activity-results";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final World world = World.around("reporting");
    private final ServiceDatabase database = ServiceDatabase.of("reporting");
    private final Place province = world.province();
    private final Place district = world.district(province);
    private final Place commune = world.commune(district);
    private final Place other = world.commune(district);
    private final Place elsewhere = world.province();
    private final String programme = world.programme("DA7-TDA1");
    private final String indicator = world.indicator("people", "flow", false);
    private final UUID plan = UUID.randomUUID();
    private final UUID training = UUID.randomUUID();

    @BeforeEach
    void given() {
        world.arrive();
    }

    @Test
    void ofEachActivityWhatWasPlannedAndAchievedAndWhoTookPart() {
        tell(entry(UUID.randomUUID(), 1, training, commune, "2023-06-12", 40));
        tell(entry(UUID.randomUUID(), 1, training, other, "2023-07-12", 30));
        tell(entry(UUID.randomUUID(), 1, training, other, "2024-01-12", 20));
        tell(activity(training, 1, district, 100, "people"));
        tell(activity(UUID.randomUUID(), 1, district, 1, "posters"));
        world.arrive();
        report(province, "2023", "")
                .body("activities", hasSize(2))
                .body("activities[0].kindName.vi", equalTo("Tập huấn"))
                .body("activities[0].place.code", equalTo(district.code()))
                .body("activities.find { it.id == '%s' }.planned".formatted(training), equalTo(100))
                .body("activities.find { it.id == '%s' }.achieved".formatted(training), equalTo(70))
                .body("activities.find { it.id == '%s' }.done.women".formatted(training), equalTo(35))
                .body("total.done.participants", equalTo(70))
                .body("total.late", equalTo(2))
                .body("places.place.code", contains(commune.code(), other.code()))
                .body("places.done.participants", contains(40, 30));
        report(province, "2024", "")
                .body("activities.achieved", contains(90))
                .body("activities.output", contains(20))
                .body("total.done.entries", equalTo(1));
    }

    @Test
    void aSignedTextSaysWhatWasDoneAndWhoTookPart() {
        tell(entry(UUID.randomUUID(), 1, training, commune, "2023-06-12", 40));
        tell(activity(training, 1, district, 100, "people"));
        world.arrive();
        var words = SignedText.of("activity-results", report(province, "2023", ""));
        assertEquals(1, words.sentences().size());
        assertTrue(
                words.sentences()
                        .get(0)
                        .startsWith("1 hoạt động, trong đó 1 hoạt động chậm; 40 lượt người tham gia (nữ "),
                words.sentences()::toString);
        var row = words.tables().get(0).rows().get(0);
        assertEquals(List.of("100", "40", "40", "40", "chậm"), row.subList(5, 10));
        assertEquals("40", SignedText.lastRow(words).get(8));
    }

    @Test
    void theEntriesBehindItsFiguresSumToThemExactly() {
        var campaign = UUID.randomUUID();
        tell(activity(training, 1, district, 100, "people"));
        tell(activity(campaign, 1, district, 5, "posters"));
        tell(entry(UUID.randomUUID(), 1, training, commune, "2023-06-12", 40));
        tell(entry(UUID.randomUUID(), 1, training, other, "2023-07-12", 30));
        tell(entry(UUID.randomUUID(), 1, training, other, "2024-01-12", 20));
        tell(entry(UUID.randomUUID(), 1, campaign, commune, "2023-05-02", 3));
        var withdrawn = UUID.randomUUID();
        tell(entry(withdrawn, 1, training, commune, "2023-06-13", 9));
        tell(withdrawn(withdrawn, 2));
        world.arrive();
        int participants = report(province, "2023", "").extract().path("total.done.participants");
        var all = explain(province, "");
        assertEquals(participants, all.extract().<Integer>path("total.participants"));
        assertEquals(
                participants,
                all.extract().<List<Integer>>path("items.done.participants").stream()
                        .mapToInt(each -> each)
                        .sum());
        all.body("items.date", contains("2023-05-02", "2023-06-12", "2023-07-12"))
                .body("output", nullValue());
        explain(province, "&activity=" + training)
                .body("output", equalTo(70))
                .body("items.output", contains(40, 30))
                .body("items.place.code", contains(commune.code(), other.code()))
                .body("items.title", contains("Tập huấn thí dụ", "Tập huấn thí dụ"))
                .body("total.entries", equalTo(2));
        assertEquals(
                all.extract().<List<Object>>path("items.entry"),
                Pages.read(
                        reader(province),
                        REPORT + "/explain?area=" + province.code() + "&year=2023&limit=1",
                        "items.entry",
                        1));
        Api.get(reader(elsewhere), REPORT + "/explain?area={code}&year=2023", district.code())
                .statusCode(403);
        Api.get(reader(province), REPORT + "/explain?area={code}&year=2023&activity=x", province.code())
                .statusCode(400)
                .body("errors[0].parameter", equalTo("activity"));
        Api.get(
                        reader(province),
                        REPORT + "/explain?area={code}&year=2023&activity=" + UUID.randomUUID(),
                        province.code())
                .statusCode(400)
                .body("code", equalTo("unknown-code"));
    }

    private ValidatableResponse explain(Place place, String more) {
        return Api.get(reader(place), REPORT + "/explain?area={code}&year=2023" + more, place.code())
                .statusCode(200);
    }

    @Test
    void anActivityIsLateWhenItsDayHasPassedAndLessWasDoneThanPlanned() {
        tell(activity(training, 1, district, 40, "people"));
        world.arrive();
        report(district, "2023", "&on=2023-09-30").body("activities.late", contains(false));
        report(district, "2023", "&on=2023-10-01").body("activities.late", contains(true));
        tell(entry(UUID.randomUUID(), 1, training, commune, "2023-10-05", 40));
        world.arrive();
        report(district, "2023", "&on=2023-10-04").body("activities.late", contains(true));
        report(district, "2023", "").body("activities.late", contains(false)).body("total.late", equalTo(0));
    }

    @Test
    void aCommuneSeesWhatItDidOfItsDistrictsActivityAndNotWhatOthersDid() {
        tell(activity(training, 1, district, 100, "people"));
        tell(entry(UUID.randomUUID(), 1, training, commune, "2023-06-12", 40));
        tell(entry(UUID.randomUUID(), 1, training, other, "2023-06-13", 30));
        world.arrive();
        Api.get(reader(commune), REPORT + "?area={code}&year=2023", commune.code())
                .statusCode(200)
                .body("activities.output", contains(40))
                .body("activities[0].achieved", nullValue())
                .body("activities[0].late", nullValue())
                .body("places.place.code", contains(commune.code()));
        Api.get(reader(elsewhere), REPORT + "?area={code}&year=2023", district.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    @Test
    void whatWasPutRightOrWithdrawnCountsAsItStands() {
        var entry = UUID.randomUUID();
        tell(activity(training, 1, district, 100, "people"));
        tell(entry(entry, 2, training, commune, "2023-06-12", 40));
        tell(entry(entry, 1, training, commune, "2023-06-12", 400));
        world.arrive();
        report(district, "2023", "").body("activities.achieved", contains(40));
        tell(withdrawn(entry, 3));
        world.arrive();
        report(district, "2023", "").body("activities.achieved", contains(0)).body("places", hasSize(0));
    }

    @Test
    void itIsATableForSpreadsheetsToo() {
        tell(activity(training, 1, district, 100, "people"));
        tell(entry(UUID.randomUUID(), 1, training, commune, "2023-06-12", 40));
        world.arrive();
        var csv = report(district, "2023", "&format=csv").extract().asString();
        assertTrue(csv.startsWith("\ufeffMã hoạt động,Hoạt động"), csv);
        assertTrue(csv.contains(",100,40,true,40,1,40,20,"), csv);
    }

    @Test
    void itIsHandedRoundInWordsWithTheTotalOfWhatAdds() throws IOException {
        tell(activity(training, 1, district, 100, "people"));
        tell(entry(UUID.randomUUID(), 1, training, commune, "2023-06-12", 40));
        world.arrive();
        var sheet = Sheet.of(report(district, "2023", "&format=xlsx").extract().asByteArray(), 0);
        assertEquals("KẾT QUẢ THỰC HIỆN CÁC HOẠT ĐỘNG NĂM 2023", sheet.text("A1"));
        assertTrue(sheet.text("A2").contains("; đến ngày 31/12/2023"), sheet.text("A2"));
        assertEquals(
                "Hoạt động|Loại hoạt động|Chương trình|Dự án, tiểu dự án|Mã địa bàn|Địa bàn|Chủ trì|Bắt đầu|Thời hạn|Đơn vị tính",
                sheet.line(3, 10));
        assertEquals("A|B|C|D|E|G|H|I|K|L|1|2|M|3|4|5|6|7|8|9|10", sheet.line(4, 21));
        assertEquals("TỔNG SỐ: 1 hoạt động, chậm 1||||||||||||||1|40|20", sheet.line(5, 17));
        assertEquals("người|100|40|Có|40|1|40|20", sheet.line(6, 17).split("[|]", 10)[9]);
    }

    @Test
    void resultsCountTowardTheTargetUntilAnObservationIsApproved() {
        tell(activity(training, 1, district, 100, "people"));
        tell(entry(UUID.randomUUID(), 1, training, commune, "2023-06-12", 40));
        tell(entry(UUID.randomUUID(), 1, training, other, "2023-06-13", 60));
        plan("people");
        world.arrive();
        target().body("actual", nullValue())
                .body("activityResults.value", equalTo(100))
                .body("activityResults.entries", equalTo(2))
                .body("path[0].activityResults.value", equalTo(100))
                .body("source", equalTo("activity_results"))
                .body("met", equalTo(true));
        observe(90, null);
        target().body("actual.value", equalTo(90))
                .body("source", equalTo("activity_results"))
                .body("met", equalTo(true));
        observe(95, LocalDate.of(2023, 12, 20));
        target().body("actual.value", equalTo(95))
                .body("activityResults.value", equalTo(100))
                .body("source", equalTo("observations"))
                .body("met", equalTo(false));
    }

    @Test
    void outputsInAnotherUnitThanTheTargetsDoNotCount() {
        tell(activity(training, 1, district, 2, "classes"));
        tell(entry(UUID.randomUUID(), 1, training, commune, "2023-06-12", 2));
        plan("people");
        world.arrive();
        target().body("activityResults", nullValue()).body("source", nullValue());
    }

    @Test
    void peopleDoNotCountTowardATargetOfHouses() {
        tell(activity(training, 1, district, 2, "classes", "participants"));
        tell(entry(UUID.randomUUID(), 1, training, commune, "2023-06-12", 45));
        plan("households");
        world.arrive();
        target().body("activityResults", nullValue()).body("source", nullValue());
    }

    @Test
    void anOfficeThatLeadsIsNamedThoughItIsNoRegisteredAgency() {
        tell(activity(training, 1, district, 100, "people"));
        world.arrive();
        report(district, "2023", "")
                .body("activities[0].lead.name", equalTo("Phòng Thí dụ"))
                .body("activities[0].lead.code", nullValue());
        assertTrue(report(district, "2023", "&format=csv").extract().asString().contains("Phòng Thí dụ"));
    }

    @Test
    void anAgencysAreThoseThatItLeads() {
        var agency = world.agency(district);
        var led = activity(training, 1, district, 100, "people");
        tell(new ActivityState(
                led.id(),
                1,
                false,
                led.areaId(),
                led.planId(),
                led.programmeCode(),
                led.lineCode(),
                led.target(),
                led.counts(),
                led.kind(),
                led.kindName(),
                led.title(),
                agency.code(),
                led.startOn(),
                led.dueOn(),
                led.plannedOutput(),
                led.unit(),
                null,
                null));
        var another = UUID.randomUUID();
        tell(activity(another, 1, district, 10, "people"));
        tell(entry(UUID.randomUUID(), 1, training, commune, "2023-06-12", 40));
        tell(entry(UUID.randomUUID(), 1, another, commune, "2023-06-12", 7));
        world.arrive();
        report(district, "2023", "&agency=" + agency.code())
                .body("activities.id", contains(training.toString()))
                .body("total.done.participants", equalTo(40))
                .body("places.done.participants", contains(40));
        report(district, "2023", "").body("activities", hasSize(2)).body("total.done.participants", equalTo(47));
    }

    @Test
    void aDamagedCopyDiffersAndIsMendedByItsOwnersWords() throws Exception {
        var entry = UUID.randomUUID();
        tell(activity(training, 1, district, 100, "people"));
        heals(
                entry(entry, 1, training, commune, "2023-06-12", 40),
                ActivityEntryState.TYPE,
                "update activity_entry set women = women + 1 where id = ?");
        heals(
                activity(training, 2, district, 90, "people"),
                ActivityState.TYPE,
                "update activity set planned_output = 1 where id = ?");
    }

    private void heals(EventData data, String type, String damage) throws Exception {
        var event = UUID.randomUUID();
        world.publish(event, Topics.ACTIVITIES, type, data.id(), data);
        world.arrive();
        var whole = fingerprint();
        assertEquals(1, database.execute(damage, data.id()));
        assertNotEquals(whole, fingerprint());
        world.send(
                Topics.ACTIVITIES,
                data.id().toString(),
                WireEvent.with(Map.of("reemitted", true), event, type, data.id(), data));
        Eventually.until(SOON, () -> assertEquals(whole, fingerprint()));
    }

    private static String fingerprint() {
        return Api.get(
                        TestTokens.of("admin", World.COUNTRY.id().toString()),
                        "/api/v1/operations/reporting/fingerprints")
                .statusCode(200)
                .extract()
                .path("items.find { it.topic == 'activities' }.with { \"$count $hash\".toString() }");
    }

    private ValidatableResponse report(Place place, String year, String more) {
        return Api.get(reader(province), REPORT + "?area=" + place.code() + "&year=" + year + more)
                .statusCode(200);
    }

    private ValidatableResponse target() {
        world.arrive();
        return Api.get(reader(province), Reports.PROGRESS + "?area=" + district.code() + "&year=2023")
                .statusCode(200)
                .rootPath("plans[0].targets[0]");
    }

    private static String reader(Place place) {
        return TestTokens.of("auditor", place.id().toString());
    }

    private void tell(ActivityState state) {
        world.publish(Topics.ACTIVITIES, ActivityState.TYPE, state.id(), state);
    }

    private void tell(ActivityEntryState state) {
        world.publish(Topics.ACTIVITIES, ActivityEntryState.TYPE, state.id(), state);
    }

    private void plan(String unit) {
        var target = new PlanState.Target(
                "CT01",
                indicator,
                "at_least",
                BigDecimal.valueOf(100),
                unit,
                null,
                LocalDate.of(2023, 12, 31),
                null,
                null,
                null);
        world.publish(
                Topics.PLANS,
                PlanState.TYPE,
                plan,
                new PlanState(
                        plan,
                        1,
                        false,
                        district.id(),
                        programme,
                        "Kế hoạch",
                        "UBND",
                        null,
                        "2023",
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        List.of(target),
                        List.of()));
    }

    private int observed;
    private final UUID observation = UUID.randomUUID();

    private void observe(int value, LocalDate approvedOn) {
        observed++;
        var figure = BigDecimal.valueOf(value);
        var version = new ObservationState.Version(
                observed, null, null, figure, "Thí dụ", LocalDate.of(2023, 12, 10), approvedOn, null);
        world.publish(
                Topics.OBSERVATIONS,
                ObservationState.TYPE,
                observation,
                new ObservationState(
                        observation,
                        observed,
                        false,
                        indicator,
                        district.id(),
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        null,
                        null,
                        figure,
                        null,
                        List.of(version)));
    }

    private ActivityState activity(UUID id, int version, Place place, int planned, String unit) {
        return activity(id, version, place, planned, unit, "output");
    }

    private ActivityState activity(UUID id, int version, Place place, int planned, String unit, String counts) {
        return new ActivityState(
                id,
                version,
                false,
                place.id(),
                plan,
                programme,
                "DA7-TDA1",
                "CT01",
                counts,
                "training",
                new Label("Tập huấn", "Training"),
                "Tập huấn thí dụ",
                null,
                LocalDate.of(2023, 5, 1),
                LocalDate.of(2023, 9, 30),
                BigDecimal.valueOf(planned),
                unit,
                null,
                "Phòng Thí dụ");
    }

    private static ActivityEntryState entry(UUID id, int version, UUID activity, Place place, String date, int people) {
        return new ActivityEntryState(
                id,
                version,
                false,
                activity,
                place.id(),
                LocalDate.parse(date),
                BigDecimal.valueOf(people),
                new ActivityEntryState.Participants(people, people / 2, people, 1, 1, 1));
    }

    private ActivityEntryState withdrawn(UUID id, int version) {
        return new ActivityEntryState(
                id, version, true, training, commune.id(), LocalDate.of(2023, 6, 12), BigDecimal.TEN, null);
    }
}
