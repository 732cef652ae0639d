package vn.giamngheo.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.BoundaryActState;
import vn.giamngheo.events.EventData;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.Projection;
import vn.giamngheo.testing.World;

/** States of places that come together are written as one set, with the effect of one after the other. */
@QuarkusTest
class PlacesOfOneSpanTest {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @All
    @Inject
    List<Projection> projections;

    @Inject
    Jdbi jdbi;

    private Handle handle;

    private final UUID act = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void open() {
        handle = jdbi.open();
        handle.begin();
    }

    /** What no topic holds must not be in a projection that others build again. */
    @AfterEach
    void rollBack() {
        handle.rollback();
        handle.close();
    }

    @Test
    void ofSeveralStatesOfAPlaceTheNewestStands() {
        take(place(one, 1, null), place(one, 3, null), place(other, 1, null), place(one, 2, null));
        assertEquals(Optional.of(3), version(one));
        assertEquals(Optional.of(1), version(other));
        take(place(one, 2, null));
        assertEquals(Optional.of(3), version(one));
    }

    @Test
    void thoseOfABoundaryActWaitForAllOfThemAndTheAct() {
        take(place(one, 1, act), closing(2));
        assertEquals(Optional.empty(), version(one));
        take(place(other, 1, null), place(other, 2, act));
        assertEquals(Optional.of(1), version(one));
        assertEquals(Optional.of(2), version(other));
    }

    @Test
    void theActMayStandBetweenItsPlacesAndWhatItIsCorrectedByLater() {
        take(place(one, 1, act), closing(1), place(one, 2, act), place(other, 1, null));
        assertEquals(Optional.of(2), version(one));
        assertEquals(Optional.of(1), version(other));
    }

    private void take(EventData... events) {
        var envelopes = Arrays.stream(events).map(PlacesOfOneSpanTest::envelope).toList();
        projections.stream()
                .filter(projection -> projection.topic().equals(Topics.AREAS))
                .forEach(projection -> projection.apply(envelopes, handle));
    }

    private static Envelope envelope(EventData data) {
        var type = data instanceof AreaState ? AreaState.TYPE : BoundaryActState.TYPE;
        return new Envelope(
                "1.0",
                UUID.randomUUID(),
                type,
                "plans-service",
                data.id().toString(),
                Instant.now(),
                "application/json",
                "test",
                "test",
                null,
                MAPPER.valueToTree(data));
    }

    private AreaState place(UUID id, int version, UUID of) {
        var period = new AreaState.Period(
                World.BEGINNING, null, id.toString().substring(0, 8), "Nơi", null, World.COUNTRY.id());
        return new AreaState(id, version, false, "commune", List.of(period), of, null);
    }

    private BoundaryActState closing(int places) {
        return new BoundaryActState(
                act, 1, false, act.toString(), null, "Quốc hội", "Sắp xếp", World.BEGINNING, places);
    }

    private Optional<Integer> version(UUID place) {
        return handle.createQuery("select event_version from area where id = :id")
                .bind("id", place)
                .mapTo(Integer.class)
                .findOne();
    }
}
