package vn.giamngheo.budget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.giamngheo.budget.Papers.as;
import static vn.giamngheo.budget.Papers.storing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EmbeddedParts;
import vn.giamngheo.testing.TestTokens;

/** Acts and their files belong to the paper that they were recorded for, and are open to its readers only. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedParts.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ActsTest {

    private static final String OFFICER = "finance-officer";
    private static final String NAME = "Quyết định giao vốn số 3468 (bản ký).pdf";

    private static String acts;

    @BeforeEach
    void anAllocationFromTheCountryToAProvince() {
        if (acts != null) {
            return;
        }
        Neighbours.publish();
        Papers.estimate("DA1", 2021, 1_000_000);
        var id = Papers.allocate("VN", "91", "DA1", 2021, 1_000_000).extract().path("id");
        acts = "/api/v1/allocations/" + id + "/acts";
    }

    @Test
    void theActOfAPaperIsToldWithItsSignatory() {
        as(OFFICER, Neighbours.PROVINCE)
                .get(acts.replace("/acts", ""))
                .then()
                .statusCode(200)
                .body("act.number", equalTo("3468/QĐ-UBND"))
                .body("act.kind", equalTo("decision"))
                .body("act.signatory.capacity", equalTo("TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH"));
        as(OFFICER, Neighbours.PROVINCE)
                .get(acts)
                .then()
                .statusCode(200)
                .body("items[0].role", equalTo("basis"))
                .body("items[0].act.issuedOn", equalTo("2022-12-21"))
                .body("items[0].act.signatory.name", equalTo("Nguyễn Văn Thử"));
    }

    @Test
    void actsWithRolesAreAddedLater() {
        addAct("proposal", "{\"issuer\": \"Sở Tài chính\", \"title\": \"Tờ trình phân bổ\", \"issuedOn\": \"2022-11\"}")
                .body("role", equalTo("proposal"))
                .body("act.number", nullValue())
                .body("act.issuedOn", equalTo("2022-11"))
                .body("files", empty());
        addAct("resolution", "{\"kind\": \"resolution\", \"issuer\": \"HĐND tỉnh\", \"title\": \"Nghị quyết\"}");
        as(OFFICER, Neighbours.PROVINCE)
                .get(acts)
                .then()
                .body("items.role", hasItems("basis", "proposal", "resolution"));
    }

    @Test
    void whoOnlyReceivesMayReadButNotAdd() {
        storing(OFFICER, Neighbours.PROVINCE)
                .contentType(ContentType.JSON)
                .body("{\"role\": \"basis\", \"act\": " + Papers.ACT + "}")
                .post(acts)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    @Test
    void anUnknownRoleOrFieldIsRefused() {
        storing(OFFICER, Neighbours.COUNTRY)
                .contentType(ContentType.JSON)
                .body("{\"role\": \"hearsay\", \"act\": " + Papers.ACT + "}")
                .post(acts)
                .then()
                .statusCode(400);
        storing(OFFICER, Neighbours.COUNTRY)
                .contentType(ContentType.JSON)
                .body("{\"role\": \"basis\", \"act\": {\"issuer\": \"\", \"title\": \"a\"}}")
                .post(acts)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/act/issuer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "application/pdf", "application/json", "text/plain"})
    void aFileComesBackAsItWasSentWhateverItWasCalled(String contentType) throws Exception {
        var content = pdf(700_000);
        var sha256 = MessageDigest.getInstance("SHA-256").digest(content);
        var files = newAct() + "/files";
        var location = upload(files, NAME, contentType, content)
                .statusCode(201)
                .body("name", equalTo(NAME))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(content.length))
                .body("sha256", equalTo(HexFormat.of().formatHex(sha256)))
                .extract()
                .header("Location");
        var path = location.substring(location.indexOf("/api/"));
        var answer = as(OFFICER, Neighbours.PROVINCE)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("ETag", "\"" + HexFormat.of().formatHex(sha256) + "\"")
                .header("Digest", "sha-256=" + Base64.getEncoder().encodeToString(sha256))
                .header(
                        "Content-Disposition",
                        startsWith("attachment; filename=\"Quyet dinh giao von so 3468 (ban ky).pdf\""))
                .header("Content-Disposition", containsString("filename*=UTF-8''Quy%E1%BA%BFt%20"))
                .extract();
        assertArrayEquals(content, answer.asByteArray());
        as(OFFICER, Neighbours.PROVINCE)
                .header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void theSameFileTwiceOnOneActIsOneFile() {
        var act = newAct();
        var content = pdf(2_000);
        var id = upload(act + "/files", NAME, "application/pdf", content)
                .statusCode(201)
                .extract()
                .path("id");
        upload(act + "/files", "bản sao.pdf", "application/pdf", content)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo(NAME));
        as(OFFICER, Neighbours.COUNTRY).get(act).then().body("files.id", contains(id));
    }

    @Test
    void theSameFileFromManyHandsAtOnceIsOneFile() throws Exception {
        var act = newAct();
        var content = pdf(300_000);
        var pool = Executors.newFixedThreadPool(6);
        try {
            var answers = pool.invokeAll(IntStream.range(0, 6)
                    .mapToObj(hand ->
                            (Callable<String>) () -> upload(act + "/files", hand + ".pdf", "application/pdf", content)
                                    .extract()
                                    .path("id"))
                    .toList());
            assertEquals(1, answers.stream().map(ActsTest::now).distinct().count());
        } finally {
            pool.shutdown();
        }
        as(OFFICER, Neighbours.COUNTRY).get(act).then().body("files", hasSize(1));
    }

    @Test
    void aKeyStandsForOneFile() {
        var files = newAct() + "/files";
        var key = UUID.randomUUID().toString();
        var id = upload(key, files, pdf(100)).statusCode(201).extract().path("id");
        upload(key, files, pdf(100)).statusCode(201).body("id", equalTo(id));
        upload(key, files, pdf(101)).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        as(OFFICER, Neighbours.COUNTRY)
                .queryParam("name", NAME)
                .body(pdf(100))
                .post(files)
                .then()
                .statusCode(400)
                .body("code", equalTo("missing-header"));
    }

    @Test
    void aFileIsWhatItsContentSays() throws IOException {
        var files = newAct() + "/files";
        upload(files, "quyết định.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1})
                .statusCode(422)
                .body("code", equalTo("file-type-refused"))
                .body("detail", containsString("chương trình Windows (.exe)"));
        upload(files, "a.docx", "application/pdf", word("word/vbaProject.bin"))
                .statusCode(422)
                .body("code", equalTo("file-has-macros"));
        upload(files, "a.pdf", "application/pdf", Arrays.copyOf(pdf(5_000), 4_000))
                .statusCode(422)
                .body("code", equalTo("file-damaged"));
        upload(files, "a.pdf", "application/pdf", new byte[0]).statusCode(422).body("code", equalTo("file-empty"));
        upload(files, "..\\..\\t\u1edd \u202etr\u00ecnh.pdf", "application/pdf", word("word/styles.xml"))
                .statusCode(201)
                .body("name", equalTo("tờ trình.pdf.docx"));
    }

    @Test
    void aFileMustNotBeTooLarge() throws Exception {
        var files = newAct() + "/files";
        upload(files, NAME, "application/pdf", pdf(20 << 20)).statusCode(201).body("size", equalTo(20 << 20));
        assertEquals(413, statusBeforeSending(files, pdf((20 << 20) + 1)));
    }

    @Test
    void jsonStaysSmall() throws IOException {
        var answer = Api.announce(TestTokens.of(OFFICER, Neighbours.COUNTRY), acts, (1 << 20) + 1);
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    @Test
    void aNameIsNeededAndNothingUnknown() {
        var files = newAct() + "/files";
        storing(OFFICER, Neighbours.COUNTRY)
                .body(pdf(100))
                .post(files)
                .then()
                .statusCode(400)
                .body("code", equalTo("missing-parameter"));
        storing(OFFICER, Neighbours.COUNTRY)
                .body(pdf(100))
                .post(files + "?name=a.pdf&role=basis")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    @Test
    void filesAreAsOpenAsTheirPaper() {
        var act = newAct();
        String file = act + "/files/"
                + upload(act + "/files", NAME, "application/pdf", pdf(150))
                        .extract()
                        .path("id");
        for (var path : List.of(acts, act, file)) {
            as(OFFICER, Neighbours.COUNTRY).get(path).then().statusCode(200);
            as("auditor", Neighbours.PROVINCE).get(path).then().statusCode(200);
            as(OFFICER, Neighbours.OTHER_PROVINCE).get(path).then().statusCode(404);
            as("surveyor", Neighbours.PROVINCE).get(path).then().statusCode(403);
            given().get(path).then().statusCode(401);
        }
        upload("auditor", act + "/files", pdf(60)).statusCode(403).body("code", equalTo("forbidden-role"));
    }

    @Test
    void anActIsFoundUnderItsOwnPaperOnly() {
        var act = newAct();
        String file = upload(act + "/files", NAME, "application/pdf", pdf(70))
                .extract()
                .path("id");
        var id = Papers.allocate("91", "911", "DA1", 2021, 10).extract().path("id");
        var stranger = "/api/v1/allocations/" + id + "/acts" + act.substring(act.lastIndexOf('/'));
        as(OFFICER, Neighbours.COUNTRY).get(stranger).then().statusCode(404);
        as(OFFICER, Neighbours.COUNTRY).get(stranger + "/files/" + file).then().statusCode(404);
        as(OFFICER, Neighbours.COUNTRY)
                .get(acts.replace("allocations", "estimates"))
                .then()
                .statusCode(404);
    }

    private static String newAct() {
        var id = addAct("decision", Papers.ACT).extract().path("id");
        return acts + "/" + id;
    }

    private static ValidatableResponse addAct(String role, String act) {
        return storing(OFFICER, Neighbours.COUNTRY)
                .contentType(ContentType.JSON)
                .body("{\"role\": \"" + role + "\", \"act\": " + act + "}")
                .post(acts)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse upload(String files, String name, String contentType, byte[] content) {
        return storing(OFFICER, Neighbours.COUNTRY)
                .queryParam("name", name)
                .contentType(contentType)
                .body(content)
                .post(files)
                .then();
    }

    private static ValidatableResponse upload(String key, String files, byte[] content) {
        return as(key.equals("auditor") ? key : OFFICER, Neighbours.COUNTRY)
                .header("Idempotency-Key", key)
                .queryParam("name", NAME)
                .contentType("application/pdf")
                .body(content)
                .post(files)
                .then();
    }

    /** A client that asks first is not cut off in the middle of its file. */
    private static int statusBeforeSending(String files, byte[] content) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + files + "?name=a.pdf"))
                .version(HttpClient.Version.HTTP_1_1)
                .expectContinue(true)
                .header("Authorization", "Bearer " + TestTokens.of(OFFICER, Neighbours.COUNTRY))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static byte[] pdf(int size) {
        var content = new byte[size];
        Arrays.fill(content, (byte) ' ');
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        var end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(end, 0, content, size - end.length, end.length);
        return content;
    }

    private static byte[] word(String part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml".getBytes());
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.putNextEntry(new ZipEntry(part));
        }
        return bytes.toByteArray();
    }

    private static String now(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
