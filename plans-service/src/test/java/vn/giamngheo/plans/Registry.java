package vn.giamngheo.plans;

import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicInteger;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** Who registers places, and codes that nobody else uses. */
final class Registry {

    static final String AREAS = "/api/v1/areas";

    private static final AtomicInteger PROVINCES = new AtomicInteger(3);
    private static final AtomicInteger DISTRICTS = new AtomicInteger(100);
    private static final AtomicInteger COMMUNES = new AtomicInteger(10_000);

    private Registry() {}

    static String token(String role) {
        return TestTokens.of(role, World.COUNTRY.id().toString());
    }

    /** @return the code of a new province without an end */
    static String province() {
        return provinceSince("2000-01-01");
    }

    static String provinceSince(String day) {
        var code = "%02d".formatted(PROVINCES.getAndIncrement());
        add(code, "province", "VN", day, null).statusCode(201);
        return code;
    }

    /** @return the code of a new district without an end */
    static String district(String province) {
        var code = newDistrictCode();
        add(code, "district", province, "2000-01-01", null).statusCode(201);
        return code;
    }

    static String newDistrictCode() {
        return "%03d".formatted(DISTRICTS.getAndIncrement());
    }

    static String newCommuneCode() {
        return "%05d".formatted(COMMUNES.getAndIncrement());
    }

    static ValidatableResponse add(String code, String level, String parent, String from, String to) {
        return addAs(token("admin"), code, level, parent, from, to);
    }

    static ValidatableResponse addAs(String token, String code, String level, String parent, String from, String to) {
        var end = to == null ? "" : ", \"validTo\": \"%s\"".formatted(to);
        return Api.post(token, AREAS, """
                {"code": "%s", "name": "Nơi %s từ %s", "level": "%s", "parent": "%s", "validFrom": "%s"%s}
                """.formatted(code, code, from, level, parent, from, end));
    }
}
