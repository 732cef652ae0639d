package vn.giamngheo.budget;

import static io.restassured.RestAssured.given;
import static vn.giamngheo.testing.Eventually.until;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import vn.giamngheo.testing.TestTokens;

/** Requests of finance officers. */
final class Papers {

    static final String ACT = """
            {"number": "3468/QĐ-UBND", "issuedOn": "2022-12-21", "kind": "decision", "issuer": "UBND huyện Thử",
             "title": "Giao dự toán năm 2023", "signatory": {"capacity": "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH",
             "office": "PHÓ CHỦ TỊCH", "name": "Nguyễn Văn Thử"}}""";

    private Papers() {}

    static RequestSpecification as(String role, String... areas) {
        return given().auth().oauth2(TestTokens.of(role, areas));
    }

    static RequestSpecification storing(String role, String... areas) {
        return as(role, areas).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Central money for a year of the programme. */
    static void estimate(String line, int year, long amount) {
        until(Duration.ofSeconds(40), () -> storing("finance-officer", Neighbours.COUNTRY)
                .contentType(ContentType.JSON)
                .body("""
                        {"programme": "CT-THU", "year": %2$d, "date": "2023-01-01", "act": %4$s, "total": %3$d, "parts": [
                         {"receiver": {"area": "VN"}, "line": "%1$s", "source": "central", "nature": "not_stated",
                          "amount": %3$d}]}""".formatted(line, year, amount, ACT))
                .post("/api/v1/estimates")
                .then()
                .statusCode(201));
    }

    static ValidatableResponse allocate(String giver, String receiver, String line, int year, long amount) {
        return storing("finance-officer", Neighbours.COUNTRY)
                .contentType(ContentType.JSON)
                .body("""
                        {"programme": "CT-THU", "year": %d, "date": "2023-01-01", "giver": {"area": "%s"}, "act": %s,
                         "total": %5$d, "parts": [{"receiver": {"area": "%s"}, "line": "%s", "source": "central",
                         "nature": "not_stated", "amount": %5$d}]}""".replace("%5$d", String.valueOf(amount)).formatted(year, giver, ACT, receiver, line))
                .post("/api/v1/allocations")
                .then()
                .statusCode(201);
    }
}
