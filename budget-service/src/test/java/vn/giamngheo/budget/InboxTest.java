package vn.giamngheo.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.LineApplicabilityState;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.WireEvent;
import vn.giamngheo.testing.World;

@QuarkusTest
class InboxTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private final ServiceDatabase database = ServiceDatabase.of("budget");
    private final World world = World.around("budget");
    private final UUID area = UUID.randomUUID();

    @Test
    void theSameEventTwiceChangesNothing() throws Exception {
        var event = UUID.randomUUID();
        world.publish(event, Topics.AREAS, AreaState.TYPE, area, named("Once", 1));
        world.publish(event, Topics.AREAS, AreaState.TYPE, area, named("Once", 1));
        world.commune(World.COUNTRY);
        world.arrive();
        assertEquals(List.of("Once"), names());
    }

    @Test
    void anOlderStateThatComesLateIsPassedOver() throws Exception {
        publish(named("Third", 3));
        publish(named("First", 1));
        publish(named("Third, again", 3));
        world.arrive();
        assertEquals(List.of("Third"), names());
    }

    @Test
    void aNewerStateReplacesTheWholeOfTheOlder() throws Exception {
        var day = LocalDate.of(2025, 7, 1);
        publish(new AreaState(area, 1, false, "commune", List.of(period("One", null), period("Two", day))));
        publish(named("Alone", 4));
        world.arrive();
        assertEquals(List.of("Alone"), names());
    }

    @Test
    void aDeletedPlaceIsNoPlace() throws Exception {
        publish(named("Gone", 1));
        publish(new AreaState(area, 2, true, "commune", List.of()));
        world.arrive();
        assertEquals(List.of(), names());
        assertEquals(List.of("t"), database.texts("select deleted from area where id = ?", area));
    }

    @Test
    void anEventOfAnUnknownTypeIsPassedOver() throws Exception {
        world.publish(Topics.AREAS, "area.v2", area, Map.of("shape", "another"));
        world.arrive();
        assertEquals(List.of(), names());
        assertEquals(0, dead(area.toString()));
    }

    @Test
    void fieldsOfALaterMinorVersionArePassedOver() throws Exception {
        var period = Map.of("validFrom", "2000-01-01", "code", "55555", "name", "Later", "size", 12.5);
        var data = Map.of(
                "id",
                area,
                "eventVersion",
                1,
                "deleted",
                false,
                "level",
                "commune",
                "periods",
                List.of(period),
                "new",
                Map.of("a", 1));
        var event = UUID.randomUUID();
        world.send(Topics.AREAS, "key", WireEvent.with(Map.of("sequence", 7), event, AreaState.TYPE, area, data));
        world.arrive(event);
        assertEquals(List.of("Later"), names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "null",
                "{}",
                "[1, 2]",
                "{\"id\": \"no id\"}",
                "{\"id\": \"01890000-0000-7000-8000-000000000001\", \"type\": \"area.v1\", \"data\": {\"id\": 1}}",
                "{\"id\": \"01890000-0000-7000-8000-000000000002\", \"type\": \"area.v1\", \"data\": {\"deleted\": false}}",
                "{\"id\": \"01890000-0000-7000-8000-000000000003\", \"type\": \"area.v1\"}",
                "NUL \u0000 inside"
            })
    void whatCannotBeAppliedIsKeptWithItsReasonAndHoldsNothingUp(String poison) throws Exception {
        var key = UUID.randomUUID().toString();
        world.send(Topics.AREAS, key, poison);
        publish(named("Next", 1));
        world.arrive();
        assertEquals(List.of("Next"), names());
        assertEquals(1, dead(key));
    }

    @Test
    void aPoisonousKeyHoldsNothingUpEither() throws Exception {
        world.send(Topics.AREAS, "NUL \u0000 in the key", "no json");
        publish(named("Next", 1));
        world.arrive();
        assertEquals(List.of("Next"), names());
    }

    @Test
    void anEventThatWasOnceWrongCanBeSentAgain() throws Exception {
        var event = UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        world.send(Topics.AREAS, key, WireEvent.of(event, AreaState.TYPE, area, Map.of("eventVersion", "none")));
        Eventually.until(Duration.ofSeconds(20), () -> assertEquals(1, dead(key)));
        world.publish(event, Topics.AREAS, AreaState.TYPE, area, named("Repaired", 1));
        world.arrive();
        assertEquals(List.of("Repaired"), names());
    }

    @Test
    void anAgencyOfAPlaceThatIsNotKnownYetIsKept() throws Exception {
        var agency = UUID.randomUUID();
        var state = new AgencyState(agency, 1, false, "EARLY", "Early", area, World.BEGINNING, null, null, null);
        world.publish(Topics.AGENCIES, AgencyState.TYPE, agency, state);
        world.arrive();
        assertEquals(List.of("EARLY"), database.texts("select code from agency where id = ?", agency));
    }

    @Test
    void theRolesOfAnAgencyAreThoseOfItsNewestState() throws Exception {
        var agency = UUID.randomUUID();
        var before = new AgencyState.Role("standing_agency", "CT-VAI", null, World.BEGINNING, DAY, "01/QĐ-TD");
        var after = new AgencyState.Role("line_lead", "CT-VAI", "DA1", DAY, null, null);
        var reports = new AgencyState.ReportsTo("CQ-TREN", World.BEGINNING, null, null);
        publish(agency, 1, null, null);
        publish(agency, 2, List.of(before), List.of(reports));
        publish(agency, 3, List.of(after, before), List.of());
        publish(agency, 2, List.of(before), List.of(reports));
        world.arrive();
        assertEquals(
                List.of("line_lead DA1 " + DAY, "standing_agency  " + World.BEGINNING), database.texts("""
                        select concat_ws(' ', role, coalesce(line_code, ''), valid_from)
                        from agency_role where agency_id = ? order by position
                        """, agency));
        assertEquals(0, database.number("select count(*) from agency_reports_to where agency_id = ?", agency));
        publish(agency, 4, List.of(), List.of(reports));
        world.arrive();
        assertEquals(
                List.of("CQ-TREN"),
                database.texts("select agency_code from agency_reports_to where agency_id = ?", agency));
    }

    private void publish(
            UUID agency, int version, List<AgencyState.Role> roles, List<AgencyState.ReportsTo> reportsTo) {
        world.publish(
                Topics.AGENCIES,
                AgencyState.TYPE,
                agency,
                new AgencyState(
                        agency, version, false, "VAI", "Cơ quan", area, World.BEGINNING, null, roles, reportsTo));
    }

    @Test
    void theLinesAndMappingsOfAProgrammeAreThoseOfItsNewestState() throws Exception {
        var id = UUID.randomUUID();
        var mapping = new ProgrammeState.Mapping("DA1", "CT-SAU", "HP1", "part", null);
        publish(programme(id, 1, null, null));
        world.arrive();
        assertEquals(List.of("DA1 project", "DA1-TDA1 sub_project"), kinds(id));
        publish(programme(id, 2, "component_content", List.of(mapping)));
        publish(programme(id, 1, null, null));
        world.arrive();
        assertEquals(List.of("DA1 component_content", "DA1-TDA1 component_content"), kinds(id));
        assertEquals(
                List.of("HP1"),
                database.texts("select to_line_code from programme_mapping where programme_id = ?", id));
        publish(programme(id, 3, "project", List.of()));
        world.arrive();
        assertEquals(0, database.number("select count(*) from programme_mapping where programme_id = ?", id));
    }

    @Test
    void whereALineAppliesIsSaidByItsNewestState() throws Exception {
        var id = UUID.randomUUID();
        var until = new LineApplicabilityState.Period(World.BEGINNING, DAY, "01/QĐ-TD", List.of(area));
        var since = new LineApplicabilityState.Period(DAY.plusDays(1), null, null, List.of(area, id));
        publish(new LineApplicabilityState(id, 2, false, area, "DA1", List.of(until, since)));
        publish(new LineApplicabilityState(id, 1, false, area, "DA1", List.of(until)));
        world.arrive();
        assertEquals(3, database.number("select count(*) from line_applicability_area where applicability_id = ?", id));
        publish(new LineApplicabilityState(id, 3, false, area, "DA1", List.of()));
        world.arrive();
        assertEquals(0, database.number("select count(*) from line_applicability_area where applicability_id = ?", id));
        assertEquals(List.of("DA1"), database.texts("select line_code from line_applicability where id = ?", id));
    }

    private void publish(LineApplicabilityState state) {
        world.publish(Topics.PROGRAMMES, LineApplicabilityState.TYPE, state.id(), state);
    }

    private void publish(ProgrammeState state) {
        world.publish(Topics.PROGRAMMES, ProgrammeState.TYPE, state.id(), state);
    }

    /** @param kind of both lines; null as it was before there were kinds */
    private static ProgrammeState programme(UUID id, int version, String kind, List<ProgrammeState.Mapping> mappings) {
        var name = new Label("Chương trình", null);
        var lines = List.of(
                new ProgrammeState.Line("DA1", null, name, kind),
                new ProgrammeState.Line("DA1-TDA1", "DA1", name, kind));
        return new ProgrammeState(id, version, false, "CT-DONG", name, World.BEGINNING, DAY, lines, mappings);
    }

    private List<String> kinds(UUID programme) throws Exception {
        return database.texts(
                "select code || ' ' || kind from programme_line where programme_id = ? order by position", programme);
    }

    private void publish(AreaState state) {
        world.publish(Topics.AREAS, AreaState.TYPE, area, state);
    }

    private AreaState named(String name, int version) {
        return new AreaState(area, version, false, "commune", List.of(period(name, null)));
    }

    private static AreaState.Period period(String name, LocalDate from) {
        return new AreaState.Period(
                from == null ? World.BEGINNING : from, null, "55555", name, "xa", World.COUNTRY.id());
    }

    private List<String> names() throws Exception {
        return database.texts("select name from area_period where area_id = ? order by valid_from", area);
    }

    /** Dead letters under a key; each tells its reason. */
    private long dead(String key) throws Exception {
        var reasons = database.texts("select reason from dead_letter where key = ?", key);
        assertTrue(reasons.stream().noneMatch(String::isBlank));
        return reasons.size();
    }
}
