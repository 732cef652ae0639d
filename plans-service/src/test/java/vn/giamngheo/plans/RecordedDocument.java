package vn.giamngheo.plans;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.PlanDocument;
import vn.giamngheo.testing.World;

/**
 * One of the real plans, recorded at a place of its own.
 *
 * @param area the code of its place
 * @param agencies the codes here of those that the document names
 * @param indicators the same
 */
record RecordedDocument(
        PlanDocument document,
        String area,
        ObjectNode body,
        String id,
        Map<String, String> indicators,
        Map<String, String> agencies) {

    private static final String PLANS = "/api/v1/plans";

    static RecordedDocument of(PlanDocument document, String area, World world) {
        var programme = ProgrammeTest.newCode();
        var lines = StreamSupport.stream(document.lines().spliterator(), false)
                .map(line -> ProgrammeTest.line(line, null))
                .toArray(String[]::new);
        ProgrammeTest.addProgramme(programme, lines).statusCode(201);
        var indicators = new HashMap<String, String>();
        document.indicators().forEach((code, unit) -> indicators.put(code, world.indicator(unit, "stock", false)));
        var agencies = new HashMap<String, String>();
        document.agencies().forEach(code -> agencies.put(code, agency(code, area)));
        world.arrive();
        var body = document.of(area, programme, indicators::get, agencies::get);
        var id = Api.post(Registry.token("standing-agency"), PLANS, body.toString())
                .statusCode(201)
                .extract()
                .<String>path("id");
        return new RecordedDocument(document, area, body, id, indicators, agencies);
    }

    private static String agency(String code, String area) {
        var own = code + "-" + area;
        Api.post(Registry.token("admin"), "/api/v1/agencies", """
                {"code": "%s", "name": "Cơ quan %s", "area": "%s", "validFrom": "2020-01-01"}
                """.formatted(own, code, area))
                .statusCode(201);
        return own;
    }

    String path() {
        return PLANS + "/" + id;
    }

    /** Whether a list of the plans of its place, narrowed by a filter, is this plan alone. */
    boolean isFoundBy(String filter, String value) {
        var found = Api.get(
                        Registry.token("auditor"),
                        PLANS + "?area={area}&tree=2025-12-31&" + filter + "={value}",
                        area,
                        value)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
        return found.equals(List.of(id));
    }
}
