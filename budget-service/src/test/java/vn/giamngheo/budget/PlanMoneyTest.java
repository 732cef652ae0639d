package vn.giamngheo.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.EmbeddedParts;
import vn.giamngheo.testing.Eventually;

/** What a plan states of money and what the ledger has allocated are held against each other by themselves. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedParts.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class PlanMoneyTest {

    private final String plan = UUID.randomUUID().toString();

    @Test
    void aDifferenceIsRaisedToldAnewResolvedAndRaisedAgain() {
        Neighbours.publish();
        Papers.estimate("DA2", 2022, 900);

        issue(1, 500);
        var nothing = awaitState(1);
        assertEquals("info", nothing.get("severity").asText());
        assertEquals(List.of("500", "0", "500"), nothing.at("/arithmetic/terms").findValuesAsText("value"));
        assertEquals(Neighbours.DISTRICT, nothing.get("areaId").asText());

        Papers.allocate("VN", "91", "DA2", 2022, 900);
        Papers.allocate("91", "911", "DA2", 2022, 300);
        var some = awaitState(2);
        assertEquals("warning", some.get("severity").asText());
        assertEquals(List.of("500", "300", "200"), some.at("/arithmetic/terms").findValuesAsText("value"));
        assertEquals("stated ≠ allocated", some.at("/arithmetic/relation").asText());

        Papers.allocate("91", "911", "DA2", 2022, 200);
        var resolved = awaitState(3);
        assertTrue(resolved.get("resolved").asBoolean());
        assertFalse(resolved.get("resolvedAt").isNull());

        issue(2, 600);
        var again = awaitState(4);
        assertFalse(again.get("resolved").asBoolean());
        assertEquals(List.of("600", "500", "100"), again.at("/arithmetic/terms").findValuesAsText("value"));
        assertEquals(nothing.get("id"), again.get("id"));

        issue(3, 500);
        assertTrue(awaitState(5).get("resolved").asBoolean());
    }

    @Test
    void moneyOfAnotherEditionIsNoneOfThePlansFirst() {
        Neighbours.publish();
        var next = "CT-KHAC-" + plan.substring(0, 8);
        Neighbours.send(Topics.PLANS, "plan.v1", plan, """
                {"id": "%s", "eventVersion": 1, "deleted": false, "areaId": "%s", "programmeCode": "%s",
                 "title": "Kế hoạch thử", "issuer": "UBND", "documentNumber": null, "issuedOn": "2022-03",
                 "periodFrom": "2031-01-01", "periodTo": "2031-12-31", "targets": [],
                 "furtherProgrammeCodes": ["CT-THU"], "fundLines": [
                  {"lineCode": "DA2", "nature": "investment", "central": 70, "local": 0},
                  {"lineCode": "DA2", "nature": "investment", "central": 300, "local": 0, "programmeCode": "CT-THU"}]}
                """.formatted(plan, Neighbours.DISTRICT, next));
        Eventually.until(Duration.ofSeconds(40), () -> assertEquals(2, states().size()));
        assertEquals(
                Set.of("70 none", "300 CT-THU"),
                states().stream()
                        .map(state -> state.at("/arithmetic/terms/0/value").asText() + " "
                                + (state.at("/touches/3/id").isMissingNode()
                                        ? "none"
                                        : state.at("/touches/3/id").asText()))
                        .collect(Collectors.toSet()));
        Papers.estimate("DA2", 2031, 300);
        Papers.allocate("VN", "91", "DA2", 2031, 300);
        Papers.allocate("91", "911", "DA2", 2031, 300);
        Eventually.until(Duration.ofSeconds(40), () -> assertEquals(3, states().size()));
        assertEquals(
                List.of("CT-THU"),
                states().stream()
                        .filter(state -> state.get("resolved").asBoolean())
                        .map(state -> state.at("/touches/3/id").asText())
                        .toList());
    }

    private JsonNode awaitState(int version) {
        Eventually.until(Duration.ofSeconds(40), () -> assertTrue(states().size() >= version));
        var states = states();
        assertEquals(version, states.size());
        assertEquals(version, states.get(version - 1).get("eventVersion").asInt());
        return states.get(version - 1);
    }

    private List<JsonNode> states() {
        return Neighbours.findings().stream()
                .filter(finding -> finding.at("/touches/0/id").asText().equals(plan))
                .toList();
    }

    private void issue(int version, long central) {
        Neighbours.send(
                Topics.PLANS, "plan.v1", plan, """
                {"id": "%s", "eventVersion": %d, "deleted": false, "areaId": "%s", "programmeCode": "CT-THU",
                 "title": "Kế hoạch thử", "issuer": "UBND", "documentNumber": null, "issuedOn": "2022-03",
                 "periodFrom": "2022-01-01", "periodTo": "2022-12-31", "targets": [], "fundLines": [
                  {"lineCode": "DA2", "nature": "investment", "central": 100, "local": 0},
                  {"lineCode": "DA2", "nature": "recurrent", "central": %d, "local": 0}]}
                """.formatted(plan, version, Neighbours.DISTRICT, central - 100));
    }
}
