package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;

/**
 * Clients that were generated from the API document go the way through: a plan, its money, what was observed, the reports, a
 * refusal and a command that is sent twice. Each is a program of the module {@code clients}, in a process of its own.
 */
@SystemTest
@Tag("clients")
class ClientsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PATIENCE_MINUTES = 5;
    private static final List<String> ROLES =
            List.of("standing-agency", "approver", "finance-officer", "line-agency", "auditor");

    @Test
    void theJavaClientGoesTheWayThrough(Suite suite) throws IOException, InterruptedException {
        goesTheWayThrough(suite, "68", "vn.giamngheo.clients.JavaWalk");
    }

    @Test
    void theTypeScriptClientGoesTheWayThrough(Suite suite) throws IOException, InterruptedException {
        goesTheWayThrough(suite, "69", "vn.giamngheo.clients.TypeScriptWalk");
    }

    private static void goesTheWayThrough(Suite suite, String province, String walk)
            throws IOException, InterruptedException {
        var conversation = suite.conversation();
        var given = given(suite, conversation, province);
        assertEquals(expected(), told(walk, given), walk);
        var report = conversation
                .national("auditor")
                .asks("/api/v1/reports/budget-execution?area=%s1&year=2023&programme=CLIENTS-%s"
                        .formatted(province, province));
        assertEquals(new Money(1_000, 0, 300), Money.in(report));
    }

    /** What somebody is told before the first request: where the suite is, who one is, and what there is. */
    private static JsonNode given(Suite suite, Conversation conversation, String code) {
        var admin = Admin.of(conversation, Days.OF_THREE_TIERS);
        var province = admin.province(code, "Tỉnh Máy Khách " + code);
        var district = admin.district(code + "1", "Huyện Máy Khách " + code, province);
        admin.programme("CLIENTS-" + code, "DA1");
        admin.rate("clients_" + code);
        var tokens = new TreeMap<String, String>();
        ROLES.forEach(role -> tokens.put(role, conversation.of(role, province).token()));
        return MAPPER.valueToTree(Map.of(
                "address",
                "http://127.0.0.1:" + suite.port(),
                "after",
                conversation.written(),
                "province",
                province.code(),
                "area",
                district.code(),
                "programme",
                "CLIENTS-" + code,
                "indicator",
                "clients_" + code,
                "tokens",
                tokens));
    }

    private static JsonNode expected() throws IOException {
        return MAPPER.readTree("""
                {"plan": "issued", "allocated": 1000000000, "disbursed": 300000000, "line": "Project DA1",
                 "paidOnce": true, "target": 62.5, "numerator": 5, "met": true,
                 "refused": {"status": 422, "code": "insufficient-balance", "pointer": "#/amount"},
                 "unreadable": {"status": 400, "code": "unknown-code", "parameter": "area"}}""");
    }

    private static JsonNode told(String walk, JsonNode given) throws IOException, InterruptedException {
        var walking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        walk)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = walking.getOutputStream()) {
            in.write(given.toString().getBytes(StandardCharsets.UTF_8));
        }
        var told = new String(walking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(walking.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), () -> walk + " does not end");
        assertEquals(0, walking.exitValue(), told);
        return MAPPER.readTree(told);
    }
}
