package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;
import vn.giamngheo.systemtests.PlacedBody.Around;

/**
 * The reform of a small country in the middle of its budget year: two provinces become one, a district is abolished, two
 * communes are merged, one is divided. Nothing of what was recorded before is lost or changed.
 */
@SystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReformTest {

    private static final String ACT = "83/2025/NQ-TD";
    private static final Path WHERE_MAY = Path.of("target", "where-may.csv");
    private static final Path WHERE_MAY_WRITE = Path.of("target", "where-may-write.csv");
    private static final String LAST_DAY = "2025-06-30";
    private static final String DAY = "2025-07-01";
    private static final String ACTUAL = "plans[0].targets[0].actual.value";

    private final Papers before = new Papers("REFORM", 2025, "2025-03-03").ofSource("province");
    private final Papers after = new Papers("REFORM", 2025, "2025-08-04").ofSource("province");

    private Conversation conversation;
    private Person admin;
    private Place north;
    private Place district;
    private Place one;
    private Place divided;
    private Place province;
    private Place merged;
    private Place other;
    private String act;
    private Answer refused;
    private String reportBefore;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        admin = conversation.national("admin");
        var places = Admin.of(conversation, new Days("2021-01-01", null));
        north = places.province("83", "Tỉnh Bắc Thí Dụ");
        places.province("84", "Tỉnh Nam Thí Dụ");
        district = places.district("831", "Huyện Thí Dụ", north);
        one = places.commune("83101", "Xã Một", district);
        places.commune("83102", "Xã Hai", district);
        divided = places.commune("83103", "Xã Chia", district);
        places.village("83101-01", "Thôn Một", one);
        places.programme("REFORM", "DA1");
        places.count("reform_houses");
        classify(one, "specially_difficult");
        classify(places.commune("83104", "Xã Bốn", district), "difficult");
        spend();
        reportBefore = conversation
                .of("auditor", district)
                .asks(original(district))
                .succeeded()
                .body();
        reform();
        province = Place.lookedUp(conversation, "84", DAY);
        merged = Place.lookedUp(conversation, "83101", DAY);
        other = Place.lookedUp(conversation, "83103", DAY);
    }

    /** The province has 1,000, passes 600 on to its district, which passes 150 on to communes; 40 are paid. */
    private void spend() {
        var finance = conversation.of("finance-officer", north);
        finance.records("/api/v1/estimates", before.estimate(part(north, 1_000)));
        finance.records("/api/v1/allocations", before.allocation(north, part(district, 600)));
        finance.records("/api/v1/allocations", before.allocation(district, part(one, 100), part(divided, 50)));
        finance.records("/api/v1/payments", before.payment(one, 40));
    }

    private void classify(Place place, String value) {
        admin.records("/api/v1/area-classes", """
                {"area": "%s", "scheme": "difficulty", "value": "%s", "validFrom": "2021-06-04",
                 "act": "861/QĐ-TD"}""".formatted(place.code(), value));
    }

    private static Part part(Holder receiver, long amount) {
        return new Part(receiver, "DA1", "province", amount);
    }

    /** The first table says of one commune more than there is. */
    private void reform() {
        act = admin.records("/api/v1/boundary-acts", """
                {"act": {"number": "%s", "issuer": "Quốc hội", "title": "Sắp xếp", "issuedOn": "2025-06-12"},
                 "effectiveOn": "%s"}""".formatted(ACT, DAY)).text("id");
        imports(
                "units",
                "act,effectiveOn,code,name,level,parent,kind",
                List.of("84,Tỉnh Thí Dụ,province,,tinh", "83101,Xã Gộp,commune,84,xa", "83103,Xã Mới,commune,84,xa"));
        conversions(
                "83,84,whole,,",
                "84,84,whole,,",
                "83101,83101,whole,,",
                "83104,83101,whole,,",
                "83103,83101,part,60,households",
                "83103,83103,part,50,households");
        refused = admin.sends("/api/v1/boundary-acts/" + act + "/enactments", "");
        conversions("83102,83101,toàn bộ,,", "83103,83101,part,,", "83103,83103,part,,");
        admin.records("/api/v1/boundary-acts/" + act + "/enactments", "");
    }

    private void conversions(String... rows) {
        imports("conversions", "act,effectiveOn,oldCode,newCode,extent,share,shareBase", List.of(rows));
    }

    private void imports(String rows, String heading, List<String> lines) {
        var file = heading + "\n"
                + String.join(
                        "\n",
                        lines.stream().map(line -> ACT + "," + DAY + "," + line).toList());
        new SentFile(admin, "/api/v1/boundary-acts/" + rows).stores(file, Duration.ofSeconds(30));
    }

    @Test
    @Order(1)
    void oneCodeMeansTwoPlacesOnTwoDays() {
        var old = admin.asks("/api/v1/areas?code=83101&on=2024-01-01");
        var now = admin.asks("/api/v1/areas?code=83101&on=2026-01-01");
        assertNotEquals(old.text("items[0].id"), now.text("items[0].id"));
        assertEquals("Xã Gộp", old.text("items[0].successors[0].name"));
        assertEquals("[83101, 83102, 83103, 83104]", now.text("items[0].predecessors.code"));
        assertEquals(
                "[83, 84, 831]",
                admin.asks("/api/v1/areas?name=thi du&on=2024-01-01").text("items.code"));
        assertEquals(
                "[84]", admin.asks("/api/v1/areas?name=thí dụ&on=2026-01-01").text("items.code"));
    }

    @Test
    @Order(1)
    void anActWithWrongSharesDoesNotComeIntoForceAndItsRowsAreNamed() {
        assertEquals(422, refused.status(), refused::toString);
        assertTrue(refused.text("errors.code").contains("shares-do-not-sum"), refused::toString);
        assertTrue(refused.text("errors.pointer").contains("/conversions/83103>83101/share"), refused::toString);
    }

    @Test
    @Order(1)
    void whatLiesAboveAndBelowIsThatOfTheDayAndVillagesMoveAlong() {
        var village = Place.lookedUp(conversation, "83101-01", DAY);
        assertEquals("[VN, 83, 831, 83101]", codes(village, "ancestors", LAST_DAY));
        assertEquals("[VN, 84, 83101]", codes(village, "ancestors", DAY));
        assertEquals("[831, 83101, 83102, 83103, 83104, 83101-01]", codes(north, "descendants", LAST_DAY));
        assertEquals("[83101, 83103, 83101-01]", codes(province, "descendants", DAY));
    }

    private String codes(Place place, String which, String on) {
        return admin.asks("/api/v1/areas/" + place.id() + "/" + which + "?on=" + on)
                .succeeded()
                .text("items.code");
    }

    @Test
    @Order(1)
    void theFormerTerritoryKeepsItsClass() {
        assertEquals("[specially_difficult]", difficulty("83101-01", DAY));
        assertEquals("[difficult]", difficulty("83104", LAST_DAY));
        assertEquals("[]", difficulty("83101", DAY));
    }

    private String difficulty(String code, String on) {
        return admin.asks("/api/v1/area-classes?area=" + code + "&on=" + on)
                .succeeded()
                .text("classes.findAll {it.scheme == 'difficulty'}.value");
    }

    @Test
    @Order(2)
    void whatWasReportedBeforeIsReportedToTheLetterAfterwards() {
        assertEquals(
                reportBefore,
                conversation.of("auditor", district).asks(original(district)).body());
    }

    @Test
    @Order(2)
    void theOfficersOfTheNewProvinceReadTheHistoryOfTheDistrictThoseOfTheNewCommuneDoNot() {
        assertEquals(
                reportBefore,
                conversation.of("auditor", province).asks(original(district)).body());
        conversation.of("auditor", merged).asks(original(district)).isProblem(403, "forbidden-place");
        conversation.of("auditor", merged).asks(original(one)).succeeded();
        conversation.of("auditor", other).asks(original(one)).isProblem(403, "forbidden-place");
        conversation.of("auditor", other).asks(original(divided)).succeeded();
    }

    @Test
    @Order(3)
    void theRestatedReportOfTheNewProvinceHoldsAllThatItsPredecessorsHad() {
        var report = conversation.of("auditor", province).asks(restated(province));
        assertEquals(new Money(1_000, 0, 40), Money.in(report));
        // 450 stand with the abolished district, 50 with the commune that was divided between two.
        assertEquals(450, allocated(report, "831"));
        assertEquals(50, allocated(report, "83103"));
        assertEquals("not_apportioned", report.text("restated.carried.find {it.place.code == '83103'}.how"));
        assertEquals(ACT, report.text("restated.carried.find {it.place.code == '831'}.acts[0].number"));
        var commune = conversation.of("auditor", merged).asks(restated(merged));
        assertEquals(new Money(100, 0, 40), Money.in(commune));
        assertEquals("83103", commune.text("restated.heldAbove[0].place.code"));
    }

    private static long allocated(Answer report, String code) {
        return report.number("restated.carried.find {it.place.code == '%s'}.figures.total.allocated".formatted(code))
                / Papers.TRIEU;
    }

    @Test
    @Order(4)
    void whatIsDatedAfterTheEndIsRefusedAndNamesTheSuccessors() {
        var finance = conversation.of("finance-officer", province);
        var refused =
                finance.sends("/api/v1/payments", after.payment(district, 1)).isProblem(409, "place-ended");
        assertTrue(refused.text("detail").contains("84"), refused::toString);
        finance.sends("/api/v1/payments", after.payment(merged, 1)).isProblem(422, "insufficient-balance");
    }

    @Test
    @Order(5)
    void aHalfPaidAllocationCrossesTheReformAndIsFinishedByTheSuccessor() {
        var finance = conversation.of("finance-officer", province);
        assertEquals(60 * Papers.TRIEU, openAt("83101"));
        finance.records("/api/v1/money-handovers", """
                {"programme": "REFORM", "year": 2025, "date": "2025-07-15", "endedOn": "%s", "giver": {"area": "83101"},
                 "act": {"number": "1/BB", "issuer": "UBND", "title": "Bàn giao"}, "total": 60000000,
                 "parts": [{"receiver": {"area": "83101"}, "line": "DA1", "source": "province", "nature": "recurrent",
                            "amount": 60000000}]}""".formatted(LAST_DAY));
        assertEquals(0, openAt("83101"));
        var key = UUID.randomUUID().toString();
        var officer = conversation.of("finance-officer", merged);
        var paid = officer.sends("/api/v1/payments", after.payment(merged, 60), key)
                .succeeded();
        assertEquals(
                paid.body(),
                officer.sends("/api/v1/payments", after.payment(merged, 60), key)
                        .body());
        paid.eventIds().ifPresent(conversation::note);
        assertEquals(
                new Money(100, 0, 100),
                Money.in(conversation.of("auditor", merged).asks(restated(merged))));
        assertEquals(
                reportBefore,
                conversation.of("auditor", district).asks(original(district)).body());
        assertEquals(
                new Money(1_000, 0, 100),
                Money.in(conversation.of("auditor", province).asks(restated(province))));
    }

    @Test
    @Order(6)
    void sharesThatAreStatedLaterDivideWhatCouldNotBeDividedBefore() {
        conversation.of("commune-officer", province).records("/api/v1/observations", """
                {"indicator": "reform_houses", "area": "83103", "periodFrom": "2025-01-01", "periodTo": "%s",
                 "value": 9, "source": "Báo cáo sáu tháng"}""".formatted(LAST_DAY));
        plan(province);
        plan(merged);
        var whole = progress(province);
        assertEquals(9, whole.number(ACTUAL), whole::toString);
        assertEquals("[not_apportioned]", whole.text("restated.carried.how"));
        assertEquals("83103", progress(merged).text("restated.heldAbove[0].place.code"));
        admin.records("/api/v1/boundary-acts/" + act + "/shares", """
                {"act": {"number": "9/TB", "issuer": "Chi cục Thống kê", "title": "Tỷ lệ hộ"},
                 "places": [{"oldCode": "83103", "shareBase": "households",
                             "parts": [{"newCode": "83101", "share": 62.5}, {"newCode": "83103", "share": 37.5}]}]}""");
        assertEquals(9, progress(province).number(ACTUAL));
        var part = progress(merged);
        assertEquals(6, part.number(ACTUAL), part::toString);
        assertEquals("[apportioned]", part.text("restated.carried.how"));
        assertEquals("62.5", part.text("restated.carried[0].share"));
    }

    @Test
    @Order(7)
    void whereSomebodyMayLookStandsInATable(Suite suite) throws IOException {
        var document = new ObjectMapper()
                .readTree(suite.conversation()
                        .withoutToken()
                        .asks("/openapi?format=json")
                        .body());
        var south = Place.lookedUp(conversation, "84", LAST_DAY);
        var found = new WhereMay(Operation.in(document))
                .found(
                        conversation,
                        List.of(
                                new WhereMay.Case("own", district, "831", LAST_DAY),
                                new WhereMay.Case("below", north, "831", LAST_DAY),
                                new WhereMay.Case("above", one, "831", LAST_DAY),
                                new WhereMay.Case("elsewhere", south, "831", LAST_DAY),
                                new WhereMay.Case("ended", district, "831", DAY),
                                new WhereMay.Case("successor", province, "831", LAST_DAY),
                                new WhereMay.Case("successorOfAPart", other, "83103", LAST_DAY),
                                new WhereMay.Case("besideASuccessor", other, "83101", LAST_DAY)),
                        "REFORM");
        Files.writeString(WHERE_MAY, found);
        assertRows("/where-may.csv", found, WHERE_MAY);
    }

    @Test
    @Order(8)
    void whereSomebodyMayWriteStandsInATable(Suite suite) throws IOException {
        var everybody = suite.conversation().withoutToken();
        var services = new HashMap<String, Integer>();
        for (var port = suite.port() + 1; port <= suite.port() + 4; port++) {
            for (var operation : operations(everybody.at(port), "/q/openapi")) {
                services.put(operation.toString(), port);
            }
        }
        var table = WhereMay.table("/where-may-write.csv");
        var levels = new HashMap<String, String>();
        table.forEach((route, answers) -> levels.put(route, answers.split(",")[0]));
        var found = new WhereMayWrite(operations(everybody, "/openapi"), conversation, levels)
                .found(casesOfWriting(), operation -> List.of(suite.port(), services.get(operation.toString())));
        Files.writeString(WHERE_MAY_WRITE, found);
        assertRows("/where-may-write.csv", found, WHERE_MAY_WRITE);
    }

    /** Tells the rows that differ only: a table is longer than what anybody reads of a failure. */
    private static void assertRows(String resource, String found, Path written) throws IOException {
        try (var table = ReformTest.class.getResourceAsStream(resource)) {
            var expected = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(
                    rowsWithout(expected, found),
                    rowsWithout(found, expected),
                    () -> "what was found is in " + written.toAbsolutePath());
            assertEquals(expected.lines().count(), found.lines().count());
        }
    }

    private static String rowsWithout(String table, String others) {
        var left = others.lines().collect(Collectors.toSet());
        return table.lines().filter(row -> !left.contains(row)).collect(Collectors.joining("\n"));
    }

    private static List<Operation> operations(Person reader, String address) throws IOException {
        return Operation.in(new ObjectMapper()
                .readTree(reader.asks(address + "?format=json").body()));
    }

    /** By the level of the place that is written at. Some of them ended on the day of the reform. */
    private Map<String, List<WhereMayWrite.Case>> casesOfWriting() {
        var south = Place.lookedUp(conversation, "84", LAST_DAY);
        var second = Place.lookedUp(conversation, "83102", LAST_DAY);
        var fourth = Place.lookedUp(conversation, "83104", LAST_DAY);
        var village = Place.lookedUp(conversation, "83101-01", LAST_DAY);
        var ofProvince = new Around("83", "VN", "831", "84");
        var ofDistrict = new Around("831", "83", "83104", "84");
        var ofCommune = new Around("83104", "831", "83101-01", "83101");
        var ofDivided = new Around("83103", "831", "83101-01", "83101");
        var ofVillage = new Around("83101-01", "83101", "83101-01", "83101-01");
        return Map.of(
                "province",
                List.of(
                        before("own", north, ofProvince),
                        before("below", Place.COUNTRY, ofProvince),
                        before("above", district, ofProvince),
                        before("elsewhere", south, ofProvince),
                        afterwards("ended", north, ofProvince),
                        before("successor", province, ofProvince),
                        ofNoLine(north, ofProvince)),
                "district",
                List.of(
                        before("own", district, ofDistrict),
                        before("below", north, ofDistrict),
                        before("above", one, ofDistrict),
                        before("elsewhere", south, ofDistrict),
                        afterwards("ended", district, ofDistrict),
                        before("successor", province, ofDistrict),
                        before("successorOfAPart", other, ofDivided),
                        before("besideASuccessor", other, ofDistrict),
                        ofNoLine(district, ofDistrict)),
                "commune",
                List.of(
                        before("own", fourth, ofCommune),
                        before("below", district, ofCommune),
                        before("above", village, new Around("83101", "831", "83101-01", "83101")),
                        before("elsewhere", second, ofCommune),
                        afterwards("ended", fourth, ofCommune),
                        before("successor", merged, ofCommune),
                        before("successorOfAPart", other, ofDivided),
                        before("besideASuccessor", other, ofCommune),
                        ofNoLine(fourth, ofCommune)),
                "village",
                List.of(
                        before("own", village, ofVillage),
                        before("below", one, ofVillage),
                        before("elsewhere", fourth, ofVillage),
                        before("successor", merged, ofVillage),
                        before("besideASuccessor", other, ofVillage),
                        ofNoLine(village, ofVillage)));
    }

    private static WhereMayWrite.Case before(String name, Place caller, Around around) {
        return new WhereMayWrite.Case(name, caller, around, "2024");
    }

    /** At the own place, by a token that names programme lines, none of them that of the body or the thing. */
    private static WhereMayWrite.Case ofNoLine(Place caller, Around around) {
        return new WhereMayWrite.Case("ofNoLine", caller, List.of("NONE"), around, "2024");
    }

    private static WhereMayWrite.Case afterwards(String name, Place caller, Around around) {
        return new WhereMayWrite.Case(name, caller, around, "2026");
    }

    private void plan(Place place) {
        var plan = conversation.national("standing-agency").records("/api/v1/plans", """
                {"area": "%s", "programme": "REFORM", "title": "Kế hoạch", "issuer": "Ủy ban nhân dân",
                 "periodFrom": "%s", "periodTo": "2025-12-31", "fundLines": [],
                 "targets": [{"key": "CT1", "indicator": "reform_houses", "comparator": "at_least", "value": 1,
                              "unit": "households", "dueOn": "2025-12-31"}]}""".formatted(place.code(), DAY));
        conversation.national("approver").records("/api/v1/plans/" + plan.text("id") + "/issue", "");
    }

    private Answer progress(Place place) {
        return conversation
                .of("auditor", place)
                .asks("/api/v1/reports/plan-progress?area=%s&year=2025&tree=2025-12-31&basis=restated"
                        .formatted(place.code()))
                .succeeded();
    }

    /** What a place that has ended has not handed over, in đồng. */
    private long openAt(String code) {
        var open = conversation
                .national("auditor")
                .asks("/api/v1/handovers?limit=200&act=" + ACT)
                .succeeded();
        return open.number(
                "items.findAll {it.kind == 'balance' && it.area.code == '%s'}.balance.left.sum() ?: 0".formatted(code));
    }

    private String original(Place place) {
        return before.report(place) + "&asOf=" + LAST_DAY + "&tree=" + LAST_DAY;
    }

    private String restated(Place place) {
        return before.report(place) + "&basis=restated&tree=2025-12-31";
    }
}
