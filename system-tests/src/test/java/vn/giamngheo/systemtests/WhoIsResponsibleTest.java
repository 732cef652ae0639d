package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;

/** On 2025-03-01 the programme passes from one ministry to another, and in 2026 it goes on in another edition. */
@SystemTest
class WhoIsResponsibleTest {

    private static final String OLD = "RESPONSIBLE-2021";
    private static final String NEW = "RESPONSIBLE-2026";
    private static final String LAST_DAY = "2025-02-28";
    private static final String DAY = "2025-03-01";

    private Person admin;
    private Place province;
    private Place district;

    @BeforeAll
    void given(Suite suite) {
        var places = Admin.of(suite.conversation(), new Days("2021-01-01", null));
        admin = suite.conversation().national("admin");
        province = places.province("79", "Tỉnh Phụ Trách");
        district = places.district("791", "Huyện Phụ Trách", province);
        edition(OLD, "2021-01-01", "2025-12-31", "DA4", "DA4-TDA3");
        edition(NEW, "2026-01-01", "2030-12-31", "HP1", "HP1-ND2");
        agency("VN-LDTBXH", "Bộ cũ", "VN", role("standing_agency", null, "2021-01-01", LAST_DAY), "");
        agency("VN-NNMT", "Bộ mới", "VN", role("standing_agency", null, DAY, null), "");
        agency("791-LDTBXH", "Phòng cũ", "791", role("line_lead", "DA4-TDA3", "2021-01-01", LAST_DAY), """
                {"agency": "VN-LDTBXH", "validFrom": "2021-01-01", "validTo": "%s"}""".formatted(
                        LAST_DAY));
        agency("791-KT", "Phòng Kinh tế", "791", role("line_lead", "DA4-TDA3", DAY, null), """
                {"agency": "VN-NNMT", "validFrom": "%s"}""".formatted(DAY));
    }

    private void edition(String code, String from, String to, String project, String part) {
        admin.records("/api/v1/programmes", """
                {"code": "%s", "name": {"vi": "Chương trình"}, "validFrom": "%s", "validTo": "%s",
                 "lines": [{"code": "%s", "name": {"vi": "Phần"}},
                           {"code": "%s", "name": {"vi": "Nội dung"}, "parent": "%s"}]}""".formatted(code, from, to, project, part, project));
    }

    private void agency(String code, String name, String area, String role, String reportsTo) {
        admin.records("/api/v1/agencies", """
                {"code": "%s", "name": "%s", "area": "%s", "validFrom": "2021-01-01", "roles": [%s],
                 "reportsTo": [%s]}""".formatted(code, name, area, role, reportsTo));
    }

    private static String role(String role, String line, String from, String to) {
        return "{\"role\": \"%s\", \"programme\": \"%s\"%s, \"validFrom\": \"%s\"%s}"
                .formatted(role, OLD, field("line", line), from, field("validTo", to));
    }

    private static String field(String name, String value) {
        return value == null ? "" : ", \"%s\": \"%s\"".formatted(name, value);
    }

    @Test
    void whoLeadsIsAQuestionOfTheDay() {
        assertEquals("[VN-LDTBXH]", responsible("VN", LAST_DAY, "standing_agency", null));
        assertEquals("[VN-NNMT]", responsible("VN", DAY, "standing_agency", null));
        assertEquals("[791-LDTBXH]", responsible("791", LAST_DAY, "line_lead", "DA4-TDA3"));
        assertEquals("[791-KT]", responsible("791", DAY, "line_lead", "DA4-TDA3"));
        assertEquals(
                "VN-NNMT",
                admin.asks("/api/v1/agencies?area=791&on=" + DAY)
                        .text("items.find {it.code == '791-KT'}.reportsTo[0].agency"));
    }

    private String responsible(String area, String on, String role, String line) {
        return admin.asks("/api/v1/agencies?area=%s&on=%s&role=%s&programme=%s%s"
                        .formatted(area, on, role, OLD, line == null ? "" : "&line=" + line))
                .succeeded()
                .text("items.code");
    }

    @Test
    void editionsStandSideBySideAndSayWhereTheirLinesGoOn() {
        change("/api/v1/programmes/" + OLD + "/mappings", """
                {"mappings": [{"line": "DA4-TDA3", "toProgramme": "%s", "toLine": "HP1-ND2", "extent": "whole"}]}""".formatted(NEW));
        var mappings = admin.asks("/api/v1/programmes/" + OLD + "/mappings");
        assertEquals("HP1-ND2", mappings.text("mappings[0].toLine"), mappings::toString);
        assertEquals("[DA4, DA4-TDA3]", lines(OLD, "791", "2025-12-31"));
        assertEquals("[]", lines(OLD, "791", "2026-01-01"));
        assertEquals("[HP1, HP1-ND2]", lines(NEW, "791", "2026-01-01"));
    }

    @Test
    void aPlaceRunsItsLinesUnderItsOwnNumbersWhereTheyApply() {
        change("/api/v1/programmes/" + NEW + "/local-numbers/" + district.id(), """
                {"numbers": [{"line": "HP1-ND2", "number": "Nội dung 1", "validFrom": "2026-01-01"}]}""");
        change("/api/v1/programmes/" + NEW + "/lines/HP1-ND2/applicability", """
                {"periods": [{"validFrom": "2026-01-01", "validTo": "2027-12-31", "act": "1/QĐ", "areas": ["791"]}]}""");
        var lines = admin.asks("/api/v1/programmes/" + NEW + "/lines?area=791&on=2027-12-31");
        assertEquals("Nội dung 1", lines.text("items.find {it.code == 'HP1-ND2'}.localNumber"), lines::toString);
        assertEquals("[HP1]", lines(NEW, "791", "2028-01-01"));
        assertEquals("[HP1]", lines(NEW, "79", "2027-12-31"));
    }

    private String lines(String programme, String area, String on) {
        return admin.asks("/api/v1/programmes/%s/lines?area=%s&on=%s".formatted(programme, area, on))
                .succeeded()
                .text("items.code");
    }

    /** As it was read. */
    private void change(String path, String body) {
        var tag = admin.asks(path).http().header("ETag");
        new Answer(admin.request()
                        .header("If-Match", tag)
                        .contentType("application/json")
                        .body(body)
                        .put(path))
                .succeeded();
    }
}
