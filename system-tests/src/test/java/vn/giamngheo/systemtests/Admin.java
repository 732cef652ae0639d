package vn.giamngheo.systemtests;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The administrator, who makes what there must be before anybody can plan or pay. */
record Admin(Person person, Days days) {

    /** The days on which a tree of places stands. */
    record Days(String from, String to) {

        /** Until districts ended. */
        static final Days OF_THREE_TIERS = new Days("2021-01-01", "2025-06-30");

        static final Days OF_TWO_TIERS = new Days("2025-07-01", null);

        String json() {
            return "\"validFrom\": \"%s\"".formatted(from) + (to == null ? "" : ", \"validTo\": \"%s\"".formatted(to));
        }
    }

    static Admin of(Conversation conversation, Days days) {
        return new Admin(conversation.national("admin"), days);
    }

    Place province(String code, String name) {
        return adds(code, name, "province", Place.COUNTRY);
    }

    Place district(String code, String name, Place province) {
        return adds(code, name, "district", province);
    }

    Place commune(String code, String name, Place parent) {
        return adds(code, name, "commune", parent);
    }

    Place village(String code, String name, Place commune) {
        return adds(code, name, "village", commune);
    }

    private Place adds(String code, String name, String level, Place parent) {
        var body = """
                {"code": "%s", "name": "%s", "level": "%s", "parent": "%s", %s}""".formatted(code, name, level, parent.code(), days.json());
        return new Place(person.records("/api/v1/areas", body).text("id"), code);
    }

    Agency agency(String code, String name, Place place) {
        var body = """
                {"code": "%s", "name": "%s", "area": "%s", %s}""".formatted(code, name, place.code(), days.json());
        person.records("/api/v1/agencies", body);
        return new Agency(code);
    }

    void programme(String code, String... lines) {
        var body = """
                {"code": "%s", "name": {"vi": "Chương trình %s"}, "validFrom": "2021-01-01",
                 "validTo": "2030-12-31", "lines": [%s]}""".formatted(code, code, Stream.of(lines).map(Admin::line).collect(Collectors.joining(", ")));
        person.records("/api/v1/programmes", body);
    }

    private static String line(String code) {
        return """
                {"code": "%s", "name": {"vi": "Dự án %s", "en": "Project %s"}}""".formatted(code, code, code);
    }

    /** An indicator that is a rate in percent, of which the last one counts. */
    void rate(String code) {
        person.records("/api/v1/indicators", """
                {"code": "%s", "name": {"vi": "Tỷ lệ %s"}, "unit": "percent", "adds": "stock", "rate": true}""".formatted(code, code));
    }
}
