package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class HeadersTest {

    Issuer issuer;

    @Test
    void aClientCannotSayWhoItIsOrWhereItCameFrom() {
        signedIn()
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Real-IP", "1.2.3.4")
                .header("X-User", "admin")
                .header("X-User-Roles", "admin")
                .get("/api/v1/plans")
                .then()
                .body("headers.'x-forwarded-for'", equalTo("127.0.0.1"))
                .body("headers.'x-forwarded-proto'", equalTo("http"))
                .body("headers.'x-forwarded-host'", equalTo("127.0.0.1:" + RestAssured.port))
                .body("headers.'x-forwarded-prefix'", nullValue())
                .body("headers.forwarded", nullValue())
                .body("headers.'x-real-ip'", nullValue())
                .body("headers.'x-user'", nullValue())
                .body("headers.'x-user-roles'", nullValue());
    }

    @Test
    void whatIsMeantForOneConnectionDoesNotReachTheService() {
        var answer = Wire.ask(
                "GET",
                "/api/v1/plans",
                "Authorization: Bearer " + issuer.token(),
                "Connection: X-Mine, X-Request-Id",
                "X-Mine: 1",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "Trailer: X-T",
                "Proxy-Authorization: Basic YTpi",
                "Proxy-Connection: keep-alive",
                "X-Request-Id: asked-once");
        for (var header : List.of("x-mine", "keep-alive", "te", "trailer", "proxy-authorization", "proxy-connection")) {
            assertTrue(!answer.contains("\"" + header + "\""), answer);
        }
        assertTrue(answer.contains("\"x-request-id\":\"asked-once\""), answer);
    }

    @Test
    void whatIsMeantForOneConnectionDoesNotReachTheClient() {
        signedIn()
                .get("/api/v1/plans/hops")
                .then()
                .statusCode(200)
                .header("Connection", nullValue())
                .header("X-Internal", nullValue())
                .header("Keep-Alive", nullValue())
                .header("Proxy-Authenticate", nullValue())
                .header("Upgrade", nullValue())
                .header("ETag", "\"7\"")
                .header("Link", "<next>; rel=next")
                .header("Event-Id", "e-1");
    }

    @Test
    void theHeadersOfTheApiPassUntouched() {
        signedIn()
                .header("If-Match", "\"7\"")
                .header("Idempotency-Key", "k-1")
                .header("After", "e-1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("Accept-Language", "en;q=0.5, vi")
                .get("/api/v1/plans")
                .then()
                .body("headers.if-match", equalTo("\"7\""))
                .body("headers.idempotency-key", equalTo("k-1"))
                .body("headers.after", equalTo("e-1"))
                .body("headers.traceparent", equalTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
                .body("headers.accept-language", equalTo("en;q=0.5, vi"));
    }

    @Test
    void aFitRequestIdGoesToTheServiceAndBack() {
        signedIn()
                .header("X-Request-Id", "abc_DEF-123")
                .get("/api/v1/plans")
                .then()
                .header("X-Request-Id", "abc_DEF-123")
                .body("headers.x-request-id", equalTo("abc_DEF-123"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space", "<script>alert</script>"})
    void anUnfitRequestIdIsReplaced(String given) {
        var answer = signedIn().header("X-Request-Id", given).get("/api/v1/plans");
        answer.then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        assertEquals(answer.header("X-Request-Id"), answer.path("headers.x-request-id"));
    }

    @Test
    void theClientGetsOneRequestIdAlsoWhenTheServiceSendsItsOwn() {
        var ids = signedIn().get("/api/v1/plans/hops").headers().getList("X-Request-Id");
        assertEquals(1, ids.size());
        assertTrue(!ids.get(0).getValue().equals("of-the-service"));
    }

    @Test
    void aProblemNamesItsRequest() {
        var answer = given().get("/api/v1/plans");
        assertEquals(answer.header("X-Request-Id"), answer.path("requestId"));
    }

    private RequestSpecification signedIn() {
        return given().auth().oauth2(issuer.token());
    }
}
