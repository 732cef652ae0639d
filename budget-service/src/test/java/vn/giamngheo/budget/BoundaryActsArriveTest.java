package vn.giamngheo.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.BoundaryActState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.WireEvent;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;
import vn.giamngheo.testing.World.Succession;

/** The places of a boundary act are shown together when its own event has come, or not at all. */
@QuarkusTest
class BoundaryActsArriveTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private final ServiceDatabase database = ServiceDatabase.of("budget");
    private final World world = World.around("budget");
    private final UUID act = UUID.randomUUID();
    private Place province;
    private Place old;
    private Place begun;

    @BeforeEach
    void given() {
        province = world.province();
        old = world.commune(province);
        begun = new Place(UUID.randomUUID(), "9" + old.code().substring(1));
        world.arrive();
    }

    @Test
    void statesWaitForTheirAct() throws Exception {
        world.publish(state(begun, 1, DAY, null, List.of()));
        world.publish(state(old, 2, World.BEGINNING, DAY.minusDays(1), List.of(successor())));
        world.arrive();
        assertEquals(List.of("", "null"), shown());

        world.closing(act, DAY, 2);
        world.arrive();
        assertEquals(List.of("2025-06-30", "null"), shown());
        assertEquals(List.of("whole 100"), successions());
        assertEquals(0, database.number("select count(*) from area_waiting where boundary_act_id = ?", act));
    }

    @Test
    void anActThatComesFirstWaitsForItsLastState() throws Exception {
        world.closing(act, DAY, 2);
        world.publish(state(begun, 1, DAY, null, List.of()));
        world.arrive();
        assertEquals(List.of("", "null"), shown());

        world.publish(state(old, 2, World.BEGINNING, DAY.minusDays(1), List.of(successor())));
        world.arrive();
        assertEquals(List.of("2025-06-30", "null"), shown());
    }

    @Test
    void whatIsToldAfterTheActIsShownAtOnce() throws Exception {
        statesWaitForTheirAct();
        var stated = new AreaState.Successor(begun.id(), act, DAY, "part", null, null);
        world.publish(state(old, 3, World.BEGINNING, DAY.minusDays(1), List.of(stated)));
        world.arrive();
        assertEquals(List.of("part null"), successions());
    }

    @Test
    void anActThatIsToldAgainWaitsForNothingMore() throws Exception {
        world.closing(act, DAY, 7);
        world.publish(state(begun, 1, DAY, null, List.of()));
        world.arrive();
        assertEquals(List.of("", "null"), shown());

        var closing = new BoundaryActState(act, 1, false, "NQ-" + act, null, "Quốc hội", "Sắp xếp", DAY, 7);
        var event = UUID.randomUUID();
        world.send(
                Topics.AREAS,
                act.toString(),
                WireEvent.with(Map.of("reemitted", true), event, BoundaryActState.TYPE, act, closing));
        world.arrive(event);
        assertEquals(List.of("null", "null"), shown());
    }

    @Test
    void aWholeReformArrives() throws Exception {
        var other = world.commune(province);
        world.arrive();
        world.reform(
                DAY,
                "commune",
                province,
                List.of(new Succession(old, begun, "whole", null), new Succession(other, begun, "whole", null)));
        world.arrive();
        assertEquals(2, database.number("select count(*) from area_succession where successor_id = ?", begun.id()));
    }

    private AreaState state(Place place, int version, LocalDate from, LocalDate to, List<AreaState.Successor> went) {
        var period = new AreaState.Period(from, to, place.code(), "Nơi", null, province.id());
        return new AreaState(place.id(), version, false, "commune", List.of(period), act, went);
    }

    private AreaState.Successor successor() {
        return new AreaState.Successor(begun.id(), act, DAY, "whole", new BigDecimal("100"), "households");
    }

    /** The days on which the old and the new place end; empty for one that is not there. */
    private List<String> shown() throws Exception {
        return database.texts("""
                select coalesce(max(case when p.area_id is null then '' else coalesce(p.valid_to::text, 'null') end), '')
                from unnest(array[?::uuid, ?::uuid]) as asked (id) left join area_period p on p.area_id = asked.id
                group by asked.id order by 1
                """, old.id(), begun.id());
    }

    private List<String> successions() throws Exception {
        return database.texts(
                "select extent || ' ' || coalesce(trim_scale(share)::text, 'null') from area_succession where area_id = ?",
                old.id());
    }
}
