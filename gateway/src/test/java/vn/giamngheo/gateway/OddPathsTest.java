package vn.giamngheo.gateway;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class OddPathsTest {

    Issuer issuer;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plans;x",
                "/api/v1/plans%3bx",
                "/api/v1/plans%3Bx",
                "/api/v1%2fplans",
                "/api/v1%2Fplans",
                "/api/v1%5cplans",
                "/api/v1\\plans",
                "/api/v1/plans%00",
                "//api/v1/plans",
                "/api//v1/plans",
                "/api/v1/plans//",
                "/api/./v1/plans",
                "/api/../api/v1/plans",
                "/api/v1/plans/..",
                "/api/v1/plans/.",
                "/api/%2e%2e/plans",
                "/api/%2E/plans",
                "/api/v1/plans%0d%0aX:y",
                "/api/v1/plans%7f",
                "/api/v1/plans%1",
                "/api/v1/plans%zz",
                "/api/v1/plans%252e",
                "/api/v1/pl%61ns",
                "/api/v1/%50lans",
                "/api/v1/plans/%39",
                "/api/v1/published%2Dfigures",
                "/api/v1/plans/%5f",
                "/api/v1/pl\u0001ans",
                "/api/v1/plans#x",
                "/api/v1/pl\u00e0ns",
                "/api/v1/plans?x=\\",
                "/q/health/live;x",
                "/q/../q/health",
                "/docs;x/",
                "//docs",
                "/q%2fhealth",
                "http://elsewhere/api/v1/plans",
                "*"
            })
    void anOddPathIsRefusedWhoeverAsks(String path) {
        var answer = Wire.ask("GET", path, "Authorization: Bearer " + issuer.token());
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/plans;x", "/q/health/..", "//docs", "*", "x"})
    void theRefusalIsAProblemWithARequestId(String path) {
        var answer = Wire.ask("GET", path, "X-Request-Id: asked-once");
        assertTrue(answer.contains("\"code\":\"invalid-path\""), answer);
        assertTrue(answer.contains("\"requestId\":\"asked-once\""), answer);
        assertTrue(answer.toLowerCase().contains("content-type: application/problem+json"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plans/a.b",
                "/api/v1/plans/%C3%A0",
                "/api/v1/plans/a%20b",
                "/api/v1/plans/Th%E1%BB%8B%20tr%E1%BA%A5n",
                "/api/v1/plans/%40%60%5B%7B",
                "/api/v1/plans/a~b:c@d,e",
                "/api/v1/plans?q=a;b%2f..//",
                "/api/v1/plans/",
                "/api/v1/plans/...",
                "/api/v1/plans/.x"
            })
    void anOrdinaryPathPassesAsItIs(String path) {
        var answer = Wire.ask("GET", path, "Authorization: Bearer " + issuer.token());
        assertTrue(answer.contains("\"uri\":\"" + path + "\""), answer);
    }

    @Test
    void aTargetThatTheServicesWouldNotReadIsRefusedWithItsLimit() {
        var token = "Authorization: Bearer " + issuer.token();
        assertTrue(
                Wire.ask("GET", "/api/v1/plans?q=" + "a".repeat(3_900), token).startsWith("HTTP/1.1 200 "));
        var answer = Wire.ask("GET", "/api/v1/plans?q=" + "a".repeat(30_000), token);
        assertTrue(answer.startsWith("HTTP/1.1 414 "), answer);
        assertTrue(answer.contains("\"code\":\"target-too-long\""), answer);
        assertTrue(answer.contains("hơn 4000 ký tự"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
    void aMethodThatNoRouteTakesIsRefused(String method) {
        var answer = Wire.ask(method, "/api/v1/plans", "Authorization: Bearer " + issuer.token());
        assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
        assertTrue(answer.contains("\r\nAllow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n"), answer);
    }
}
