package vn.giamngheo.indicators.standard;

import io.restassured.response.ValidatableResponse;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** The national standards, each added once for all tests of this service. */
public final class TestStandards {

    public static final String PATH = "/api/v1/poverty-standards";
    public static final String NATIONAL = "NATIONAL-2022-2025";
    public static final String NEXT = "NATIONAL-2027-2030";

    private static final String DIMENSIONS = """
            [{"code": "employment", "name": {"vi": "Việc làm"}, "indicators": [
                {"code": "employment", "name": {"vi": "Việc làm"}},
                {"code": "dependency", "name": {"vi": "Người phụ thuộc trong hộ"}}]},
             {"code": "health", "name": {"vi": "Y tế"}, "indicators": [
                {"code": "nutrition", "name": {"vi": "Dinh dưỡng"}},
                {"code": "health_insurance", "name": {"vi": "Bảo hiểm y tế"}}]},
             {"code": "education", "name": {"vi": "Giáo dục"}, "indicators": [
                {"code": "adult_education", "name": {"vi": "Trình độ giáo dục của người lớn"}},
                {"code": "child_schooling", "name": {"vi": "Tình trạng đi học của trẻ em"}}]},
             {"code": "housing", "name": {"vi": "Nhà ở"}, "indicators": [
                {"code": "housing_quality", "name": {"vi": "Chất lượng nhà ở"}},
                {"code": "housing_area", "name": {"vi": "Diện tích nhà ở bình quân đầu người"}}]},
             {"code": "water_sanitation", "name": {"vi": "Nước sinh hoạt và vệ sinh"}, "indicators": [
                {"code": "water_source", "name": {"vi": "Nguồn nước sinh hoạt"}},
                {"code": "sanitation", "name": {"vi": "Nhà tiêu hợp vệ sinh"}}]},
             {"code": "information", "name": {"vi": "Thông tin"}, "indicators": [
                {"code": "telecom_service", "name": {"vi": "Sử dụng dịch vụ viễn thông"}},
                {"code": "information_means", "name": {"vi": "Phương tiện phục vụ tiếp cận thông tin"}}]}]
            """;

    private static final String BANDS = """
            , "averageLivingLines": {"rural": 2250000, "urban": 3000000}, "b1Thresholds": {"rural": 140, "urban": 175}
            """;

    private static String national;
    private static String next;

    private TestStandards() {}

    /** 2022-2025 with its extension through 2026. */
    public static synchronized String national() {
        if (national == null) {
            national = add(body(NATIONAL, "VN", "2022-01-01", "2025-12-31", 1_500_000, 2_000_000, BANDS));
            Api.post(admin(), PATH + "/" + national + "/extensions", extension("2026-12-31"))
                    .statusCode(201);
        }
        return national;
    }

    /** 2027-2030 as far as it is known. */
    public static synchronized String next() {
        if (next == null) {
            next = add(body(NEXT, "VN", "2027-01-01", "2030-12-31", 2_200_000, 2_800_000, "")
                    .replace(DIMENSIONS, "[]"));
        }
        return next;
    }

    private static String add(String body) {
        return Api.post(admin(), PATH, body).statusCode(201).extract().path("id");
    }

    public static String admin() {
        return TestTokens.of("admin", World.COUNTRY.id().toString());
    }

    static String extension(String validTo) {
        return """
                {"validTo": "%s", "act": {"number": "351/2025/NĐ-CP", "issuedOn": "2025-12-30", "kind": "other",
                 "issuer": "Chính phủ", "title": "Chuẩn nghèo đa chiều quốc gia"}}
                """.formatted(validTo);
    }

    public static String body(String code, String area, String from, String to, long rural, long urban, String more) {
        return """
                {"code": "%s", "name": {"vi": "Chuẩn nghèo"}, "area": "%s", "validFrom": "%s", "validTo": "%s",
                 "content": {"incomeLines": {"rural": %d, "urban": %d}%s,
                    "deprivation": {"pointsPerIndicator": 10, "mark": 30}, "dimensions": %s},
                 "act": {"number": "07/2021/NĐ-CP", "issuedOn": "2021-01-27", "kind": "other", "issuer": "Chính phủ",
                    "title": "Quy định chuẩn nghèo đa chiều giai đoạn 2021 - 2025"}}
                """.formatted(code, area, from, to, rural, urban, more, DIMENSIONS);
    }

    public static ValidatableResponse sheet(String token, String area, String settlement, int version) {
        return Api.post(token, "/api/v1/score-sheets", """
                {"standard": "%s", "area": "%s", "settlement": "%s", "version": %d, "validFrom": "2022-01-01",
                 "items": [{"code": "house", "name": {"vi": "Nhà kiên cố"}, "points": 60},
                    {"code": "buffalo", "name": {"vi": "Trâu"}, "points": 40, "most": 3}],
                 "act": {"issuer": "Đơn vị thí dụ", "title": "Phiếu thí dụ, không phải điểm thật"}}
                """.formatted(NATIONAL, area, settlement, version));
    }
}
