package vn.giamngheo.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.LineApplicabilityState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.PostingsRecorded.Posting;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.WireEvent;
import vn.giamngheo.testing.World;

/** A copy that was damaged is seen by its fingerprint, and is whole again when its owner tells everything again. */
@QuarkusTest
class ReconciliationTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final World world = World.around("reporting");
    private final ServiceDatabase database = ServiceDatabase.of("reporting");
    private final String admin = TestTokens.of("admin", World.COUNTRY.id().toString());

    private final UUID area = UUID.randomUUID();
    private final UUID areaEvent = UUID.randomUUID();
    private final UUID agency = UUID.randomUUID();
    private final UUID agencyEvent = UUID.randomUUID();
    private final UUID programme = UUID.randomUUID();
    private final UUID programmeEvent = UUID.randomUUID();
    private final UUID applicabilityEvent = UUID.randomUUID();
    private final UUID document = UUID.randomUUID();
    private final UUID documentEvent = UUID.randomUUID();
    private final Map<String, UUID> ids = Map.of(
            Topics.AREAS, area, Topics.AGENCIES, agency, Topics.PROGRAMMES, programme, Topics.POSTINGS, document);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "areas    | delete from area where id = ?",
                "areas    | delete from area_period where area_id = ?",
                "areas    | update area_period set name = 'Nơi khác' where area_id = ?",
                "areas    | update area set event_version = 1 where id = ?",
                "agencies | delete from agency_role where agency_id = ?",
                "agencies | update agency_reports_to set valid_to = null where agency_id = ?",
                "programmes | update programme_line set kind = 'component' where programme_id = ?",
                "programmes | delete from programme_mapping where programme_id = ?",
                "programmes | delete from line_applicability_area where applicability_id = ?",
                "postings | delete from posting where document_id = ?",
                "postings | update posting set amount = amount + 1 where document_id = ?"
            })
    void aDamagedCopyDiffersAndIsMendedByItsOwnersWords(String topic, String damage) throws Exception {
        tell(Map.of());
        world.arrive();
        var whole = fingerprint(topic);

        assertEquals(1, database.execute(damage, ids.get(topic)));
        assertNotEquals(whole, fingerprint(topic));

        tell(Map.of("reemitted", true));
        Eventually.until(SOON, () -> assertEquals(whole, fingerprint(topic)));
    }

    @Test
    void aStateToldAgainDoesNotReplaceANewerOne() throws Exception {
        tell(Map.of());
        world.publish(Topics.AREAS, AreaState.TYPE, area, named("Mới", 3));
        world.arrive();
        tell(Map.of("reemitted", true));
        world.commune(World.COUNTRY);
        world.arrive();
        assertEquals(List.of("Mới"), database.texts("select name from area_period where area_id = ?", area));
    }

    @Test
    void findingsAreHeldAgainstWhoeverRaisedThem() {
        var before = List.of(count("plans"), count("budget"));
        var finding = UUID.randomUUID();
        world.publish(Topics.FINDINGS, FindingState.TYPE, finding, raisedBy("budget-service", finding));
        world.arrive();
        assertEquals(List.of(before.get(0), before.get(1) + 1), List.of(count("plans"), count("budget")));
    }

    @Test
    void aCopyTellsWhatItCouldNotApply() {
        var before = number("findings", "copy", "plans", "stuck");
        world.send(Topics.FINDINGS, "key", "no json");
        Eventually.until(SOON, () -> assertEquals(before + 1, number("findings", "copy", "plans", "stuck")));
        assertEquals(0, number("findings", "copy", "plans", "underWay"));
    }

    private void tell(Map<String, Object> more) {
        world.send(
                Topics.AREAS,
                area.toString(),
                WireEvent.with(more, areaEvent, AreaState.TYPE, area, named("Nơi thử", 2)));
        world.send(
                Topics.AGENCIES,
                agency.toString(),
                WireEvent.with(more, agencyEvent, AgencyState.TYPE, agency, standingAgency()));
        world.send(
                Topics.PROGRAMMES,
                programme.toString(),
                WireEvent.with(more, programmeEvent, ProgrammeState.TYPE, programme, mappedProgramme()));
        world.send(
                Topics.PROGRAMMES,
                programme.toString(),
                WireEvent.with(more, applicabilityEvent, LineApplicabilityState.TYPE, programme, listedPlace()));
        world.send(
                Topics.POSTINGS,
                document.toString(),
                WireEvent.with(more, documentEvent, PostingsRecorded.TYPE, document, payment()));
        if (more.isEmpty()) {
            world.arrive(areaEvent);
            world.arrive(agencyEvent);
            world.arrive(programmeEvent);
            world.arrive(applicabilityEvent);
            world.arrive(documentEvent);
        }
    }

    private AreaState named(String name, int version) {
        var period = new AreaState.Period(World.BEGINNING, null, "98765", name, null, World.COUNTRY.id());
        return new AreaState(area, version, false, "commune", List.of(period));
    }

    private AgencyState standingAgency() {
        var until = LocalDate.of(2024, 12, 31);
        return new AgencyState(
                agency,
                2,
                false,
                "KHOP",
                "Cơ quan thử",
                area,
                World.BEGINNING,
                null,
                List.of(new AgencyState.Role("standing_agency", "CT-KHOP", null, World.BEGINNING, until, null)),
                List.of(new AgencyState.ReportsTo("KHOP-TREN", World.BEGINNING, until, "01/QĐ-TD")));
    }

    private ProgrammeState mappedProgramme() {
        var name = new Label("Chương trình thử", null);
        return new ProgrammeState(
                programme,
                2,
                false,
                "CT-KHOP",
                name,
                World.BEGINNING,
                LocalDate.of(2025, 12, 31),
                List.of(new ProgrammeState.Line("DA1", null, name, "project")),
                List.of(new ProgrammeState.Mapping("DA1", "CT-KHOP-SAU", "HP1", "whole", null)));
    }

    /** Under the id of its programme, which it is not in truth. */
    private LineApplicabilityState listedPlace() {
        var period = new LineApplicabilityState.Period(World.BEGINNING, null, "01/QĐ-TD", List.of(area));
        return new LineApplicabilityState(programme, 2, false, programme, "DA1", List.of(period));
    }

    private PostingsRecorded payment() {
        var payer = new PostingsRecorded.Holder("area", area);
        var posting = new Posting(document, payer, null, "DA1", "central", "not_stated", 2023, 2023, 7, "pay");
        return new PostingsRecorded(document, "payment", "CT-KHOP", LocalDate.of(2023, 3, 1), List.of(posting));
    }

    private FindingState raisedBy(String service, UUID id) {
        return new FindingState(
                id,
                1,
                false,
                false,
                "plan-money-differs",
                "info",
                World.COUNTRY.id(),
                LocalDate.of(1999, 1, 1),
                LocalDate.of(1999, 12, 31),
                List.of(),
                null,
                List.of(new FindingState.Touched("plan", id.toString())),
                service,
                Instant.now(),
                null);
    }

    private String fingerprint(String topic) {
        return Api.get(admin, "/api/v1/operations/reporting/fingerprints")
                .statusCode(200)
                .extract()
                .path("items.find { it.topic == '%s' }.with { \"$count $hash\".toString() }".formatted(topic));
    }

    private int count(String owner) {
        return number("findings", "copy", owner, "count");
    }

    private int number(String topic, String role, String owner, String field) {
        return Api.get(admin, "/api/v1/operations/reporting/fingerprints")
                .statusCode(200)
                .extract()
                .path("items.find { it.topic == '%s' && it.role == '%s' && it.owner == '%s' }.%s"
                        .formatted(topic, role, owner, field));
    }
}
