package vn.giamngheo.plans.area;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.Areas;
import vn.giamngheo.plans.SentFile;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EmbeddedParts;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;

/** Each test has provinces of its own, in years that no other class uses, so that none sees another's places. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedParts.class, initArgs = @ResourceArg(name = "service", value = "plans"))
class AreaImportTest {

    private static final String HEADING = "code,name,level,parent,kind,validFrom,validTo";
    private static final String IMPORTS = "/api/v1/areas/imports";

    @Inject
    Jdbi jdbi;

    @Test
    void parentsMayStandAnywhereInTheFile() {
        var job = SentFile.csv(
                        "atomic",
                        HEADING,
                        "10001,Xã Một,commune,101,xa,1970-01-01,1979-12-31",
                        "101,Huyện Một,district,10,huyen,1970-01-01,1975-06-30",
                        "10,Tỉnh Mười,province,,tinh,1970-01-01,1979-12-31")
                .finished();
        assertEquals("failed", job.getString("state"));
        var sent = SentFile.csv(
                "atomic",
                HEADING,
                "10001,Xã Một,commune,101,xa,1970-01-01,1975-06-30",
                "101,Huyện Một,district,10,huyen,1970-01-01,1975-06-30",
                "10,Tỉnh Mười,province,,tinh,1970-01-01,1979-12-31");
        assertEquals("done", sent.finished().getString("state"));
        assertEquals(3, sent.finished().getInt("ok"));
        assertEquals(100, sent.finished().getInt("progress"));
        assertTrue(sent.finished().getBoolean("applied"));
        assertEquals(List.of("Huyện Một"), names("10"));
        assertEquals(List.of(2, 3, 4), sent.results().getList("items.lineNumber"));
        assertEquals(List.of("10001", "101", "10"), sent.results().getList("items.clientKey"));
        assertNotNull(sent.results().getString("items[0].id"));
    }

    @Test
    void linesAreCountedByWhatBecameOfThem() {
        var before = lines("ok");
        SentFile.csv("partial", HEADING, "34,Tỉnh Ba mươi tư,province,,tinh,1970-01-01,1979-12-31")
                .finished();
        assertEquals(before + 1, lines("ok"));
    }

    private static int lines(String outcome) {
        var figures = given().get("/q/metrics").asString();
        return figures.lines()
                .filter(line -> line.startsWith("import_rows_total{")
                        && line.contains("kind=\"areas\"")
                        && line.contains("outcome=\"" + outcome + "\""))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToInt(figure -> new BigDecimal(figure).intValue())
                .sum();
    }

    @Test
    void eachPlaceIsPublishedInTheNameOfTheSender() {
        SentFile.csv("atomic", HEADING, "11,Tỉnh Mười một,province,VN,tinh,1970-01-01,1979-12-31")
                .finished();
        Eventually.until(Duration.ofSeconds(10), () -> {
            try (var source = vn.giamngheo.testing.EventSource.open()) {
                var events = source.consumeAll("areas").stream()
                        .filter(event -> event.contains("Tỉnh Mười một"))
                        .toList();
                assertEquals(1, events.size());
                assertTrue(events.get(0).contains("\"actor\":\"admin\""), events.get(0));
            }
        });
    }

    @Test
    void aDryRunTellsAllAndKeepsNothing() {
        var sent = SentFile.csv(
                "dry-run",
                HEADING,
                "12,Tỉnh Mười hai,province,,tinh,1970-01-01,1979-12-31",
                "121,Huyện Hai,district,12,huyen,1970-01-01,1979-12-31",
                "122,Huyện lạc,district,99,huyen,1970-01-01,1979-12-31");
        var job = sent.finished();
        assertEquals("done", job.getString("state"));
        assertFalse(job.getBoolean("applied"));
        assertEquals(2, job.getInt("ok"));
        assertEquals(1, job.getInt("failed"));
        assertEquals(List.of("ok", "ok", "failed"), sent.results().getList("items.outcome"));
        assertNull(sent.results().getString("items[0].id"));
        assertEquals("unknown-reference", sent.results().getString("items[2].code"));
        assertEquals("parent", sent.results().getString("items[2].field"));
        assertTrue(sent.results().getString("items[2].message").contains("area '99'"));
        assertEquals(List.of(), find("12"));
    }

    @Test
    void oneBadLineOfAllOrNothingLeavesNothingAndEveryBadLineIsTold() {
        var sent = SentFile.csv(
                "atomic",
                HEADING,
                "13,Tỉnh Mười ba,province,,tinh,1970-01-01,1979-12-31",
                "13x,Huyện,district,13,huyen,1970-01-01,1979-12-31",
                "131,,huyện,13,huyen,30/02/2000,");
        var job = sent.finished();
        assertEquals("failed", job.getString("state"));
        assertEquals("lines-refused", job.getString("problem.code"));
        assertEquals(2, job.getInt("failed"));
        assertEquals(List.of(), find("13"));
        assertEquals("unreadable-value", sent.results().getString("items[1].code"));
        assertEquals("missing-field", sent.results().getString("items[2].code"));
        assertTrue(sent.results().getString("items[2].message").contains("30/02/2000"));
    }

    @Test
    void theGoodLinesOfAPartialFileAreKept() {
        var sent = SentFile.csv(
                "partial",
                "\ufeffMã;Tên;Cấp;Mã cấp trên;Loại;Từ ngày;Đến ngày",
                "14;\"Tỉnh; Mười bốn\";Tỉnh;;tinh;01/01/1970;31/12/1979",
                "141;Huyện Bốn;huyện;14;huyen;1970-01-01;1979-12-31",
                "141;Huyện khác;Huyện;14;huyen;1970-01-01;1979-12-31",
                "14001;Xã không huyện;Xã;199;xa;1970-01-01;1979-12-31");
        var job = sent.finished();
        assertEquals("done", job.getString("state"));
        assertEquals(List.of(4, 2, 0, 2), counts(job));
        assertEquals(List.of("Tỉnh; Mười bốn"), find("14"));
        assertEquals("stored-otherwise", sent.results().getString("items[2].code"));
        assertEquals("name", sent.results().getString("items[2].field"));
    }

    @Test
    void severalChunksOfLinesComeIn() {
        var lines = new ArrayList<String>();
        lines.add(HEADING);
        for (var commune = 20_001; commune <= 22_899; commune++) {
            lines.add(commune + ",Xã " + commune + ",commune," + (200 + commune % 100) + ",xa,1946-01-01,1950-12-31");
        }
        for (var district = 200; district < 300; district++) {
            lines.add(district + ",Huyện " + district + ",district,20,huyen,1946-01-01,1950-12-31");
        }
        lines.add("20,Tỉnh Hai mươi,province,,tinh,1946-01-01,1950-12-31");
        var job = SentFile.csv("partial", lines.toArray(String[]::new)).finished();
        assertEquals(List.of(3_000, 3_000, 0, 0), counts(job));
        var exported = new String(export("1950-01-01", SentFile.NDJSON), StandardCharsets.UTF_8);
        assertEquals(3_000, exported.lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {SentFile.CSV, SentFile.NDJSON, SentFile.XLSX})
    void whatIsExportedComesInUnchanged(String type) {
        SentFile.csv(
                        "atomic",
                        HEADING,
                        "33,\"Tỉnh =\"\"Ba\"\", ba\",province,,tinh,1960-01-01,1960-12-31",
                        "03,=Tỉnh,province,,,1960-01-01,1960-12-31",
                        "333,Huyện Ba,district,33,huyen,1960-01-01,1960-12-31",
                        "00333,Xã Ba,commune,333,,1960-02-01,1960-12-31")
                .finished();
        var again = SentFile.send("atomic", type, export("1960-06-01", type)).finished();
        assertEquals(List.of(4, 0, 4, 0), counts(again));
        assertFalse(again.getBoolean("applied"));
    }

    @Test
    void theSameFileUnderTheSameKeyIsTheSameJobAndAnotherFileIsRefused() {
        var key = UUID.randomUUID().toString();
        var file =
                (HEADING + "\n15,Tỉnh Mười lăm,province,,tinh,1970-01-01,1979-12-31").getBytes(StandardCharsets.UTF_8);
        var first = SentFile.send("partial", SentFile.CSV, file, key);
        assertEquals(1, first.finished().getInt("ok"));
        assertEquals(
                first.id(), SentFile.send("partial", SentFile.CSV, file, key).id());
        var other = (HEADING + "\n15,Tỉnh khác,province,,tinh,1970-01-01,1979-12-31").getBytes(StandardCharsets.UTF_8);
        SentFile.send("partial", SentFile.CSV, other, key)
                .answer()
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertEquals(
                List.of(1, 0, 1, 0),
                counts(SentFile.send("partial", SentFile.CSV, file).finished()));
    }

    @Test
    void aFileNeedsAKeyAModeAndATypeThatIsKnown() {
        var admin = SentFile.as("admin", "admin");
        admin.contentType("text/csv")
                .body(HEADING)
                .post(IMPORTS + "?mode=partial")
                .then()
                .statusCode(400);
        SentFile.send("some", SentFile.CSV, HEADING.getBytes(StandardCharsets.UTF_8))
                .answer()
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("mode"));
        SentFile.send("partial", "application/pdf", HEADING.getBytes(StandardCharsets.UTF_8))
                .answer()
                .then()
                .statusCode(415)
                .body("detail", containsString("text/csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,name,level,validFrom,colour|unknown-column",
                "code,name,level|missing-column",
                "code,code,level|repeated-column",
                "|empty-file"
            })
    void aHeadingThatDoesNotFitIsRefusedAtOnce(String heading, String code) {
        SentFile.csv("partial", heading == null ? "" : heading, "1,2,3")
                .answer()
                .then()
                .statusCode(400);
        var answer = SentFile.csv("partial", heading == null ? "" : heading).answer();
        assertEquals(code, answer.jsonPath().getString("code"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"16,Tỉnh,province,,,1970-01-01,1979-12-31|quote-not-closed|Line 3",
                "16,Tỉnh,province,,,1970-01-01,1979-12-31,|wrong-number-of-cells|Line 3",
                "16,Tỉnh,province|wrong-number-of-cells|Line 3",
                "16,\"Tỉnh\"x,province,,,1970-01-01,1979-12-31|quote-not-closed|Line 3"
            },
            quoteCharacter = '`')
    void aLineThatCannotBeReadFailsTheFileAndIsNamed(String line, String code, String words) {
        var job = SentFile.csv("partial", HEADING, "16,Tỉnh,province,,,1970-01-01,1979-12-31", line)
                .finished();
        assertEquals("failed", job.getString("state"));
        assertEquals(code, job.getString("problem.code"));
        assertTrue(job.getString("problem.detail").contains(words), job.getString("problem.detail"));
        assertEquals(List.of(), find("16"));
    }

    @Test
    void whatIsNotUtf8IsNamedByLineAndByte() {
        var file = (HEADING + "\n17,T?nh,province,,,1970-01-01,1979-12-31").getBytes(StandardCharsets.UTF_8);
        file[HEADING.length() + 1 + 4] = (byte) 0xe9;
        SentFile.send("partial", SentFile.CSV, file)
                .answer()
                .then()
                .statusCode(400)
                .body("code", equalTo("not-utf8"))
                .body("detail", containsString("line 2, byte 5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":\"18\"", "[1]", "{\"code\":{}}"})
    void aLineThatIsNoJsonObjectFailsTheFile(String line) {
        var job = SentFile.send("partial", SentFile.NDJSON, line.getBytes(StandardCharsets.UTF_8))
                .finished();
        assertEquals("unreadable-line", job.getString("problem.code"));
    }

    @Test
    void aNumberOfAnyLengthFailsItsLineOnly() {
        var good = "{\"code\":\"35\",\"name\":\"Tỉnh\",\"level\":\"province\",\"validFrom\":\"1970-01-01\","
                + "\"validTo\":\"1979-12-31\"}";
        var lines = good + "\n" + good.replace("\"35\"", "1e99999") + "\n" + good.replace("\"35\"", "1e999999999");
        var sent = SentFile.send("partial", SentFile.NDJSON, lines.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(3, 1, 0, 2), counts(sent.finished()));
        assertTrue(sent.finished().getBoolean("applied"));
        var file = new String(sent.download("file-with-errors"), StandardCharsets.UTF_8);
        assertEquals(3, file.lines().count());
    }

    @Test
    void aNumberWhereACodeBelongsIsRefusedNotGuessed() throws IOException {
        var sent = SentFile.send("partial", SentFile.XLSX, workbook(sheet -> {
            sheet.value(1, 0, 6);
            sheet.value(2, 0, "19");
            for (var row = 1; row <= 2; row++) {
                sheet.value(row, 1, "Tỉnh");
                sheet.value(row, 2, "Tỉnh");
                sheet.value(row, 5, java.time.LocalDate.of(1970, 1, 1));
                sheet.style(row, 5).format("dd/mm/yyyy").set();
                sheet.value(row, 6, "1979-12-31");
            }
        }));
        assertEquals(List.of(2, 1, 0, 1), counts(sent.finished()));
        assertEquals("number-instead-of-text", sent.results().getString("items[0].code"));
        assertEquals(List.of("Tỉnh"), find("19"));
    }

    @Test
    void aWorkbookThatIsNoneIsRefused() {
        SentFile.send("partial", SentFile.XLSX, HEADING.getBytes(StandardCharsets.UTF_8))
                .answer()
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable-workbook"));
    }

    @Test
    void theFileComesBackWithItsErrorsAndIsGuardedAgainstFormulas() {
        var sent = SentFile.csv(
                "partial",
                HEADING,
                "21,=HYPERLINK(1),nowhere,,-x,1970-01-01,1979-12-31",
                "22,@a,province,,,1970-01-01,1979-12-31");
        var file = new String(sent.download("file-with-errors"), StandardCharsets.UTF_8).split("\r\n");
        assertEquals("\ufeff" + HEADING + ",error", file[0]);
        assertTrue(file[1].startsWith("21,'=HYPERLINK(1),nowhere,,'-x,1970-01-01,1979-12-31,"), file[1]);
        assertTrue(file[1].contains("nowhere"), file[1]);
        assertEquals("22,'@a,province,,,1970-01-01,1979-12-31,", file[2]);
        assertEquals(List.of("@a"), find("22"));
        var csv = new String(sent.download("results?format=csv"), StandardCharsets.UTF_8);
        assertTrue(csv.contains("2,21,failed,unknown-code,level,"), csv);
        assertEquals("PK", new String(sent.download("results?format=xlsx"), 0, 2, StandardCharsets.US_ASCII));
    }

    @Test
    void aJobWhoseInstanceWasKilledIsFinishedOnce() {
        var lines = new ArrayList<String>(List.of(HEADING, "23,Tỉnh Hai mươi ba,province,,,1970-01-01,1979-12-31"));
        for (var district = 300; district < 400; district++) {
            lines.add(district + ",Huyện " + district + ",district,23,,1970-01-01,1979-12-31");
        }
        var sent = SentFile.csv("partial", lines.toArray(String[]::new));
        sent.finished();
        var job = UUID.fromString(sent.id());
        // As it stood when half the lines were committed and the instance died.
        jdbi.useTransaction(handle -> {
            handle.execute("update import_row set outcome = null, thing_id = null where job_id = ? and line > 51", job);
            handle.execute("update import_job set state = 'RUNNING', ok = 50, finished_at = null where id = ?", job);
            handle.execute("delete from area_period p using area_period up where p.code between '349' and '399' "
                    + "and p.parent_id = up.area_id and up.code = '23'");
            handle.execute(
                    "insert into import_lease (job_id, holder, held_until) values (?, ?, now())",
                    job,
                    UUID.randomUUID());
        });
        assertEquals(List.of(101, 101, 0, 0), counts(sent.finished()));
        assertEquals(100, names("23").size());
    }

    @Test
    void aJobThatSomebodyWorksOnIsLeftAlone() {
        var sent = SentFile.csv("partial", HEADING, "24,Tỉnh Hai mươi tư,province,,,1970-01-01,1979-12-31");
        sent.finished();
        var job = UUID.fromString(sent.id());
        jdbi.useTransaction(handle -> {
            handle.execute("update import_job set state = 'RUNNING', finished_at = null where id = ?", job);
            handle.execute(
                    "insert into import_lease (job_id, holder, held_until) values (?, ?, now() + interval '3 seconds')",
                    job,
                    UUID.randomUUID());
        });
        assertEquals(
                1,
                SentFile.csv("dry-run", HEADING, "25,Tỉnh,province,,,1970-01-01,1979-12-31")
                        .finished()
                        .getInt("ok"));
        assertEquals(
                "running",
                SentFile.as("admin", "admin")
                        .get(IMPORTS + "/" + job)
                        .jsonPath()
                        .getString("state"));
        SentFile.as("admin", "admin")
                .get(IMPORTS + "/" + job + "/results")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-finished"));
        assertEquals("done", sent.finished().getString("state"));
    }

    @Test
    void onlyAnAdministratorSendsListsIn() {
        SentFile.as("officer", "commune-officer")
                .header("Idempotency-Key", "1")
                .contentType("text/csv")
                .body(HEADING)
                .post(IMPORTS + "?mode=partial")
                .then()
                .statusCode(403);
    }

    @Test
    void aJobIsSeenByItsSenderAndByWhoeverHasAllItsPlaces() {
        var province = SentFile.csv("partial", HEADING, "26,Tỉnh Hai mươi sáu,province,,,1970-01-01,1979-12-31")
                .results()
                .getString("items[0].id");
        var sent = SentFile.csv("dry-run", HEADING, "27,Tỉnh,province,,,1970-01-01,1979-12-31");
        sent.finished();
        var job = IMPORTS + "/" + sent.id();
        SentFile.as("somebody", "admin", province).get(job).then().statusCode(404);
        SentFile.as("somebody", "admin", province).get(job + "/results").then().statusCode(404);
        SentFile.as("inspector", "auditor").get(job).then().statusCode(200);
        SentFile.as("officer", "commune-officer").get(job).then().statusCode(403);
    }

    @Test
    void aLineOutsideTheSendersPlacesIsRefused() {
        var province = SentFile.csv("partial", HEADING, "28,Tỉnh Hai mươi tám,province,,,1970-01-01,1979-12-31")
                .results()
                .getString("items[0].id");
        var sent = new SentFile(SentFile.as("provincial", "admin", province)
                .header("Idempotency-Key", "1")
                .contentType("text/csv")
                .body((HEADING
                                + "\n281,Huyện trong,district,28,,1970-01-01,1979-12-31\n29,Tỉnh ngoài,province,,,1970-01-01,1979-12-31")
                        .getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?mode=partial"));
        assertEquals(List.of(2, 1, 0, 1), counts(sent.finished()));
        assertEquals("forbidden-place", sent.results().getString("items[1].code"));
    }

    @Test
    void theTemplateHasVietnameseHeadingsExplanationsAndDropDowns() throws IOException {
        var template = SentFile.in("vi", "admin")
                .get(IMPORTS + "/template")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            var heading = workbook.getFirstSheet().read().get(0);
            assertEquals(
                    List.of("Mã", "Tên", "Cấp", "Mã cấp trên", "Loại", "Từ ngày", "Đến ngày"),
                    heading.stream().map(cell -> cell.asString()).collect(Collectors.toList()));
            assertEquals(
                    "code", workbook.getSheet(1).orElseThrow().read().get(1).getCellText(1));
        }
        assertTrue(part(template, "xl/worksheets/sheet1.xml").contains("dataValidation sqref=\"C2:C2001\""));
        var filled = SentFile.send("dry-run", SentFile.XLSX, template).finished();
        assertEquals("empty-file", filled.getString("problem.code"));
    }

    @Test
    void anExportKeepsToTheDayTheParentAndTheLevel() {
        SentFile.csv(
                        "atomic",
                        HEADING,
                        "30,Tỉnh Ba mươi,province,,,1971-01-01,1971-12-31",
                        "901,Huyện,district,30,,1971-01-01,1971-12-31")
                .finished();
        var below = SentFile.as("x", "integrator").get("/api/v1/areas/export?on=1971-06-01&parent=30&format=ndjson");
        assertEquals("901", below.jsonPath().getString("code"));
        assertEquals("30", below.jsonPath().getString("parent"));
        SentFile.as("x", "integrator")
                .get("/api/v1/areas/export?level=hamlet")
                .then()
                .statusCode(400);
        SentFile.as("x", "integrator")
                .get("/api/v1/areas/export?on=1972-01-01&parent=30")
                .then()
                .statusCode(400);
    }

    @Test
    void aCodeThatIsTakenLaterFailsItsLineAndNotTheOthers() {
        SentFile.csv("atomic", HEADING, "31,Tỉnh Ba mươi mốt,province,,,1974-01-01,1979-12-31")
                .finished();
        var sent = SentFile.csv(
                "partial",
                HEADING,
                "31,Tỉnh cũ,province,,,1970-01-01,1979-12-31",
                "32,Tỉnh Ba mươi hai,province,,,1970-01-01,1979-12-31");
        assertEquals(List.of(2, 1, 0, 1), counts(sent.finished()));
        assertEquals("already-exists", sent.results().getString("items[0].code"));
    }

    @Test
    void anOrdinaryBodyIsStillHeldToOneMebibyte() throws IOException {
        var answer = Api.announce(TestTokens.of("admin", Areas.COUNTRY_ID.toString()), "/api/v1/areas", (1 << 20) + 1);
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    private static byte[] export(String on, String type) {
        var format = type.equals(SentFile.CSV) ? "csv" : type.equals(SentFile.NDJSON) ? "ndjson" : "xlsx";
        return SentFile.in("vi", "integrator")
                .get("/api/v1/areas/export?on=" + on + "&format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<Integer> counts(io.restassured.path.json.JsonPath job) {
        return List.of(job.getInt("total"), job.getInt("ok"), job.getInt("unchanged"), job.getInt("failed"));
    }

    private static List<String> find(String code) {
        return SentFile.as("x", "integrator")
                .get("/api/v1/areas?on=1970-01-01&code=" + code)
                .jsonPath()
                .getList("items.name");
    }

    private static List<String> names(String parent) {
        return SentFile.as("x", "integrator")
                .get("/api/v1/areas?limit=200&on=1970-01-01&parent=" + parent)
                .jsonPath()
                .getList("items.name");
    }

    private static byte[] workbook(java.util.function.Consumer<org.dhatim.fastexcel.Worksheet> filling)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            var headings = HEADING.split(",");
            for (var i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            filling.accept(sheet);
        }
        return bytes.toByteArray();
    }

    private static String part(byte[] workbook, String name) throws IOException {
        var file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
