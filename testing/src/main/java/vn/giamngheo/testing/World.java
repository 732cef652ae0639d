package vn.giamngheo.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Areas;
import vn.giamngheo.events.BoundaryActState;
import vn.giamngheo.events.IndicatorState;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.events.Topics;

/** What the neighbours of a service have published: places, agencies, programmes, indicators, each with a new code. */
public final class World {

    public static final Place COUNTRY = new Place(Areas.COUNTRY_ID, Areas.COUNTRY_CODE);

    /** Since when everything here exists. */
    public static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger PROVINCES = new AtomicInteger(10);
    private static final AtomicInteger DISTRICTS = new AtomicInteger(100);
    private static final AtomicInteger COMMUNES = new AtomicInteger(10_000);
    /** By the code of their commune: the later one of two has the higher code. */
    private static final Map<String, AtomicInteger> VILLAGES = new ConcurrentHashMap<>();

    private static final AtomicInteger CODES = new AtomicInteger();

    /** One for all worlds of this JVM, with which it ends. */
    private static final EventSource EVENTS = EventSource.open();

    private final ServiceDatabase database;
    private final List<UUID> published = new ArrayList<>();

    private World(ServiceDatabase database) {
        this.database = database;
    }

    /** The world around a service; the country is there already. */
    public static World around(String service) {
        var world = new World(ServiceDatabase.of(service));
        world.area(COUNTRY, "country", null);
        return world;
    }

    /** The world around the owner of places, who knows the country of itself. */
    public static World aroundTheOwnerOfPlaces() {
        return new World(ServiceDatabase.of("plans"));
    }

    /** Somebody who can hold money. */
    public interface Holder {
        UUID id();

        /** As a request names it. */
        String json();
    }

    public record Place(UUID id, String code) implements Holder {
        @Override
        public String json() {
            return "{\"area\": \"%s\"}".formatted(code);
        }
    }

    public record Agency(UUID id, String code) implements Holder {
        @Override
        public String json() {
            return "{\"agency\": \"%s\"}".formatted(code);
        }
    }

    public Place province() {
        var number = PROVINCES.getAndIncrement();
        // There are ninety codes of provinces for all tests of a module, and copies take any.
        return number < 100
                ? area("%02d".formatted(number), "province", COUNTRY)
                : area(newCommuneCode(), "province", COUNTRY);
    }

    public Place district(Place parent) {
        return area("%03d".formatted(DISTRICTS.getAndIncrement()), "district", parent);
    }

    public Place commune(Place parent) {
        return area(newCommuneCode(), "commune", parent);
    }

    public Place village(Place commune) {
        var number = VILLAGES.computeIfAbsent(commune.code(), code -> new AtomicInteger(10))
                .getAndIncrement();
        return area("%s-%02d".formatted(commune.code(), number), "village", commune);
    }

    /** A code that nobody else in this JVM uses. */
    public static String newCommuneCode() {
        return "%05d".formatted(COMMUNES.getAndIncrement());
    }

    /** Publishes the places of the reform as they were, and then the act that changes them. */
    public Reform reform() {
        var reform = new Reform(World::newCommuneCode);
        reform.before().forEach(this::publish);
        reform.after().forEach(this::publish);
        closing(reform.act, Reform.DAY, reform.after().size());
        return reform;
    }

    public Agency agency(Place place) {
        var agency = new Agency(UUID.randomUUID(), "CQ" + CODES.incrementAndGet());
        publish(
                Topics.AGENCIES,
                AgencyState.TYPE,
                agency.id(),
                new AgencyState(
                        agency.id(), 1, false, agency.code(), agency.code(), place.id(), BEGINNING, null, null, null));
        return agency;
    }

    /** @return the programme's code */
    public String programme(String... lines) {
        return programme(Stream.of(lines).map(line -> line(line, null)).toList());
    }

    /** @param parent null for a topmost one */
    public static ProgrammeState.Line line(String code, String parent) {
        return new ProgrammeState.Line(code, parent, new Label(code, null), parent == null ? "project" : "sub_project");
    }

    /** The same with lines that are parts of others. */
    public String programme(List<ProgrammeState.Line> lines) {
        var id = UUID.randomUUID();
        var code = "CT" + CODES.incrementAndGet();
        publish(
                Topics.PROGRAMMES,
                ProgrammeState.TYPE,
                id,
                new ProgrammeState(
                        id,
                        1,
                        false,
                        code,
                        new Label(code, null),
                        BEGINNING,
                        LocalDate.of(2099, 12, 31),
                        lines,
                        List.of()));
        return code;
    }

    /** @return the indicator's code */
    public String indicator(String unit, String adds, boolean rate) {
        var id = UUID.randomUUID();
        var code = "chi_tieu_" + CODES.incrementAndGet();
        publish(
                Topics.INDICATORS,
                IndicatorState.TYPE,
                id,
                new IndicatorState(id, 1, false, code, new Label(code, null), unit, adds, rate));
        return code;
    }

    /** How a place that ended goes on in another. */
    public record Succession(Place from, Place to, String extent, String share) {}

    /**
     * A boundary act that makes new communes, or whatever level the new ones have, of old ones; each new one lies below
     * a parent that is there already. Published as its owner would: all places, then the act.
     *
     * @return the act's id
     */
    public UUID reform(LocalDate effectiveOn, String level, Place parent, List<Succession> successions) {
        var act = UUID.randomUUID();
        var begun = successions.stream().map(Succession::to).distinct().toList();
        var ended = successions.stream().map(Succession::from).distinct().toList();
        begun.forEach(place -> publish(begun(place, effectiveOn, level, parent, act)));
        ended.forEach(place -> publish(ended(place, effectiveOn, level, parent, act, successions)));
        closing(act, effectiveOn, begun.size() + ended.size());
        return act;
    }

    /**
     * Another act, by which a commune that an act made becomes another one wholly.
     *
     * @param began the first day of the commune that ends
     * @return the act's id
     */
    public UUID succeed(Place ends, LocalDate began, Place begins, LocalDate effectiveOn, Place parent) {
        var act = UUID.randomUUID();
        var period = new AreaState.Period(
                began, effectiveOn.minusDays(1), ends.code(), "Nơi mới " + ends.code(), null, parent.id());
        publish(begun(begins, effectiveOn, "commune", parent, act));
        publish(new AreaState(
                ends.id(),
                2,
                false,
                "commune",
                List.of(period),
                act,
                List.of(new AreaState.Successor(begins.id(), act, effectiveOn, "whole", null, null))));
        closing(act, effectiveOn, 2);
        return act;
    }

    private static AreaState begun(Place place, LocalDate from, String level, Place parent, UUID act) {
        var period = new AreaState.Period(from, null, place.code(), "Nơi mới " + place.code(), null, parent.id());
        return new AreaState(place.id(), 1, false, level, List.of(period), act, List.of());
    }

    private static AreaState ended(
            Place place, LocalDate end, String level, Place parent, UUID act, List<Succession> all) {
        var period = new AreaState.Period(
                BEGINNING, end.minusDays(1), place.code(), "Nơi " + place.code(), null, parent.id());
        var successors = all.stream()
                .filter(each -> each.from().equals(place))
                .map(each -> new AreaState.Successor(
                        each.to().id(),
                        act,
                        end,
                        each.extent(),
                        each.share() == null ? null : new BigDecimal(each.share()),
                        each.share() == null ? null : "households"))
                .toList();
        return new AreaState(place.id(), 2, false, level, List.of(period), act, successors);
    }

    /** The event that closes a boundary act. */
    public void closing(UUID act, LocalDate effectiveOn, int places) {
        var state = new BoundaryActState(
                act, 1, false, "NQ-" + CODES.incrementAndGet(), null, "Quốc hội", "Sắp xếp", effectiveOn, places);
        publish(Topics.AREAS, BoundaryActState.TYPE, act, state);
    }

    public void publish(AreaState state) {
        publish(Topics.AREAS, AreaState.TYPE, state.id(), state);
    }

    /** Publishes what a neighbour would; {@link #arrive()} waits for it. */
    public void publish(String topic, String type, UUID subject, Object data) {
        publish(UUID.randomUUID(), topic, type, subject, data);
    }

    public void publish(UUID event, String topic, String type, UUID subject, Object data) {
        send(topic, subject.toString(), WireEvent.of(event, type, subject, data));
        published.add(event);
    }

    public void publish(Told told) {
        send(told.topic(), told.subject().toString(), told.text());
        published.add(told.event());
    }

    /** Sends anything at all. */
    public void send(String topic, String key, String text) {
        EVENTS.send(topic, key, text);
    }

    /** Everything that a topic holds. */
    public List<String> sent(String topic) {
        return EVENTS.consumeAll(topic);
    }

    /** Returns when the service has taken in everything that was published here. */
    public World arrive() {
        arrive(published);
        published.clear();
        return this;
    }

    /** Returns when the service has taken in this event. */
    public void arrive(UUID event) {
        arrive(List.of(event));
    }

    private void arrive(List<UUID> events) {
        var ids = events.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        Eventually.until(PATIENCE, () -> {
            var missing = database.texts("""
                    select id from unnest(cast(? as uuid[])) as e (id)
                    where not exists (select from inbox where event_id = e.id)
                    """, ids);
            if (!missing.isEmpty()) {
                throw new AssertionError("events have not arrived: " + missing);
            }
        });
    }

    private Place area(String code, String level, Place parent) {
        return area(new Place(UUID.randomUUID(), code), level, parent);
    }

    private Place area(Place place, String level, Place parent) {
        var period = new AreaState.Period(
                BEGINNING, null, place.code(), "Nơi " + place.code(), null, parent == null ? null : parent.id());
        publish(Topics.AREAS, AreaState.TYPE, place.id(), new AreaState(place.id(), 1, false, level, List.of(period)));
        return place;
    }
}
