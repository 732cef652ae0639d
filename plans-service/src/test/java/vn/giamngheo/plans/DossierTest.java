package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** What was done to a plan or a livelihood project, by whom, when, by which paper, and what it said before. */
@QuarkusTest
class DossierTest {

    private static final String PLANS = "/api/v1/plans";
    private static final String PDF = "%PDF-1.7\n%%EOF\n";
    private static final String ACT = """
            {"number": "9/QĐ-UBND", "issuedOn": "2023-07-03", "kind": "decision", "issuer": "UBND", "title": "Điều chỉnh",
             "signatory": {"office": "CHỦ TỊCH", "name": "Người Ký Thử"}}""";

    private final String programme = ProgrammeTest.newCode();
    private final World world = World.aroundTheOwnerOfPlaces();
    private final String indicator = world.indicator("households", "stock", false);
    private final String drafter = Registry.token("standing-agency");
    private final String approver = Registry.token("approver");
    private static String province;
    private String path;

    @BeforeEach
    void aPlanThatWasDraftedEditedIssuedAndAmended() {
        world.arrive();
        province = province == null ? Registry.province() : province;
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
        path = PLANS + "/"
                + Api.post(drafter, PLANS, plan(361)).statusCode(201).extract().path("id");
        edit(plan(362));
        step("issue", "").statusCode(200);
        step("amendments", "{\"act\": %s, \"plan\": %s}".formatted(ACT, plan(400)))
                .statusCode(201);
    }

    @Test
    void everyStepIsThereWithWhoTookItAndWhatIsCorrectedSaysWhatItWas() {
        dossier(drafter)
                .statusCode(200)
                .body("kind", equalTo("plan"))
                .body("title", equalTo("Kế hoạch"))
                .body("steps.step", contains("recorded", "edited", "issue", "amendments"))
                .body("steps.actor", contains("standing-agency", "standing-agency", "approver", "approver"))
                .body("steps.correction", contains(false, false, false, true))
                .body("steps[3].act", equalTo("9/QĐ-UBND"))
                .body("steps[3].changes.pointer", hasItem("/targets/CT01/value"))
                .body("steps[3].changes.find { it.pointer == '/targets/CT01/value' }.from", equalTo(362))
                .body("steps[3].changes.find { it.pointer == '/targets/CT01/value' }.to", equalTo(400));
    }

    @Test
    void whatADraftSaidBeforeItWasToldStaysWithItsAuthor() {
        dossier(drafter)
                .body("steps[0].changes", empty())
                .body("steps[1].changes", empty())
                .body("steps[2].changes", empty());
        assertTrue(!dossier(drafter).extract().asString().contains("361"));
    }

    @Test
    void actsAreThereWithTheirSignatoriesAndFiles() {
        String amendment = Api.get(drafter, path + "/acts").extract().path("items[1].id");
        String hash = attach(amendment);
        dossier(drafter)
                .body("parts", hasSize(1))
                .body("parts[0].acts.role", contains("document", "amendment"))
                .body("parts[0].acts[1].act.signatory.name", equalTo("Người Ký Thử"))
                .body("parts[0].acts[1].recordedBy", equalTo("approver"))
                .body("parts[0].acts[1].files.name", contains("dieu-chinh.pdf"))
                .body("parts[0].acts[1].files[0].sha256", equalTo(hash));
    }

    @Test
    void whoAddsAnActOrAFileLaterTakesAStepToo() {
        attach(Api.post(drafter, path + "/acts", """
                        {"role": "appraisal", "act": {"issuer": "Sở", "title": "Thẩm định"}}""").statusCode(201).extract().path("id"));
        dossier(drafter)
                .body("steps.step", contains("recorded", "edited", "issue", "amendments", "acts", "files"))
                .body("steps[4].actor", equalTo("standing-agency"))
                .body("steps[5].actor", equalTo("approver"))
                .body("steps[5].correction", equalTo(false));
    }

    @Test
    void itIsPrintedAsAPaper() throws IOException {
        String hash = attach(Api.get(drafter, path + "/acts").extract().path("items[1].id"));
        var paper = Api.as(approver)
                .get(path + "/dossier/document")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"dossier-" + id() + ".docx\""))
                .extract()
                .asByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(paper));
                var text = new XWPFWordExtractor(document)) {
            for (var said : List.of(
                    "HỒ SƠ",
                    "Kế hoạch",
                    "9/QĐ-UBND",
                    "Người Ký Thử",
                    "dieu-chinh.pdf",
                    hash,
                    "Ban hành",
                    "Điều chỉnh",
                    "Chỉ tiêu – CT01 – Giá trị: 362 → 400",
                    "Thời gian: 01/01/2023 - 31/12/2023",
                    "Chương trình: " + programme)) {
                assertTrue(text.getText().contains(said), said);
            }
        }
    }

    @Test
    void itIsOpenToWhoeverMayReadThePlanAndToNobodyElse() {
        var elsewhere = TestTokens.of("standing-agency", UUID.randomUUID().toString());
        for (var of : List.of("/dossier", "/dossier/document")) {
            Api.get(elsewhere, path + of).statusCode(403).body("code", equalTo("forbidden-place"));
            Api.get(Registry.token("investor"), path + of).statusCode(403).body("code", equalTo("forbidden-role"));
            Api.get(drafter, PLANS + "/" + UUID.randomUUID() + of).statusCode(404);
        }
    }

    @Test
    void itsStepsAreReadPageByPage() {
        assertEquals(
                List.of("recorded", "edited", "issue", "amendments"),
                Pages.read(drafter, path + "/dossier?limit=1", "steps.step", 1));
        dossier(drafter).body("steps", hasSize(4));
    }

    @Test
    void aLivelihoodProjectHasItsWayAndWhatItAskedFor() {
        var livelihoods = new Livelihoods();
        var project = livelihoods.approved();
        var request = livelihoods.asks(project, 60_000_000);
        livelihoods.refused(request);
        var dossier = Livelihoods.PROJECTS + "/" + project + "/dossier";
        Api.get(livelihoods.officer, dossier)
                .statusCode(200)
                .body("title", equalTo("Nuôi dê sinh sản"))
                .body("parts.kind", contains("livelihood_project", "funding_request"))
                .body("parts[1].id", equalTo(request))
                .body("parts[0].acts.act.number", hasItem("15/QĐ-UBND"))
                .body("steps.step", hasItem("propose"))
                .body(
                        "steps.findAll { it.kind == 'livelihood-projects' && it.step == 'approvals' }.actor",
                        hasItem("approver"))
                .body("steps.findAll { it.step == 'approvals' }.correction", everyItem(equalTo(false)))
                .body("steps.findAll { it.step == 'approvals' }.changes.flatten().pointer", hasItem("/state"))
                .body("steps.findAll { it.kind == 'funding-requests' }.thing", hasItem(request));
        Api.get(TestTokens.of("commune-officer", UUID.randomUUID().toString()), dossier)
                .statusCode(404);
    }

    private String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private ValidatableResponse dossier(String token) {
        return Api.get(token, path + "/dossier");
    }

    private ValidatableResponse step(String step, String body) {
        return Api.post(approver, path + "/" + step, body);
    }

    private void edit(String body) {
        var tag = Api.get(drafter, path).extract().header("ETag");
        Api.as(drafter).header("If-Match", tag).body(body).put(path).then().statusCode(200);
    }

    /** @return the hash of the file */
    private String attach(String act) {
        return Api.storingAs(approver)
                .contentType("application/pdf")
                .body(PDF.getBytes(StandardCharsets.US_ASCII))
                .post(path + "/acts/" + act + "/files?name=dieu-chinh.pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    private String plan(int value) {
        return """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "fundLines": [
                  {"line": "DA1", "nature": "investment", "central": 7, "local": 3, "total": 10}],
                 "targets": [{"key": "CT01", "indicator": "%s", "comparator": "at_least", "value": %d, "unit": "households",
                  "dueOn": "2023-12-31"}]}
                """.formatted(province, programme, indicator, value);
    }
}
