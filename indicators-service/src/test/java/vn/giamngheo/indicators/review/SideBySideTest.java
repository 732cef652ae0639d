package vn.giamngheo.indicators.review;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.indicators.standing.Standings;
import vn.giamngheo.platform.http.LoggedRequest;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** In December all communes decide at once: only those wait for each other of which one moves what the other counts. */
@QuarkusTest
class SideBySideTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final Place DISTRICT = WORLD.district(PROVINCE);
    private static final String DAY = "2023-10-05";
    private static final String NUMBER = "12/QĐ-UBND";

    @Inject
    Standings standings;

    @Inject
    Jdbi jdbi;

    private final Place here = WORLD.commune(DISTRICT);
    private final Place there = WORLD.commune(DISTRICT);
    private final Neighbourhood village = new Neighbourhood(WORLD.village(here));
    private final Neighbourhood other = new Neighbourhood(WORLD.village(there));

    @BeforeEach
    void arrive() {
        Reviewing.settle(WORLD, village.village(), "rural");
        Reviewing.settle(WORLD, other.village(), "rural");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
    }

    @Test
    void aDecisionElsewhereIsNotWaitedFor() {
        var household = village.household("T-01");
        var nextDoor = village.household("T-02");
        var neighbour = other.household("N-01");
        var own = listed(here, nextDoor);
        var elsewhere = listed(there, neighbour);
        whileItIsDecided(here, household, () -> {
            decide(elsewhere, neighbour).statusCode(200);
            decide(own, nextDoor).statusCode(409).body("code", equalTo("busy"));
        });
        decide(own, nextDoor).statusCode(200);
    }

    /** What is decided of it moves what is counted where it lived. */
    @Test
    void aDecisionOfWhoMovedAwayIsWaitedFor() {
        var mover = village.household("T-01");
        var neighbour = village.household("T-02");
        var own = listed(here, neighbour);
        village.happens(mover, """
                        {"kind": "moved_out", "on": "2023-09-20"}""").statusCode(201);
        other.happens(mover, """
                        {"kind": "moved_in", "on": "2023-09-21", "village": "%s"}""".formatted(other.village().code())).statusCode(201);
        whileItIsDecided(
                there, mover, () -> decide(own, neighbour).statusCode(409).body("code", equalTo("busy")));
        decide(own, neighbour).statusCode(200);
    }

    /** A commune of two thousand households is decided by as many statements as one of two. */
    @Test
    void moreHouseholdsTakeNoMoreStatements() {
        var two = IntStream.range(0, 2)
                .mapToObj(i -> village.household("T-0" + i))
                .toArray(String[]::new);
        var six =
                IntStream.range(0, 6).mapToObj(i -> other.household("N-0" + i)).toArray(String[]::new);
        var few = listed(here, two);
        var many = listed(there, six);
        assertEquals(statements(few, two), statements(many, six));
    }

    private void whileItIsDecided(Place commune, String household, Runnable meanwhile) {
        QuarkusTransaction.requiringNew().run(() -> {
            standings.awaitTurn(commune.id(), List.of(UUID.fromString(household)));
            meanwhile.run();
        });
    }

    private static Reviewing listed(Place commune, String... households) {
        var round = Reviewing.regular(commune, 2023, "2023-09-15", "2022-12-31");
        round.list(LocalDate.of(2023, 9, 16), households).statusCode(200);
        return round;
    }

    private static ValidatableResponse decide(Reviewing round, String... households) {
        return round.signed(
                DAY,
                DAY,
                NUMBER,
                Stream.of(households).collect(Collectors.toMap(Function.identity(), each -> "poor", (a, b) -> a)));
    }

    /** How many statements requests take while a review is decided. */
    private int statements(Reviewing round, String... households) {
        var counted = new AtomicInteger();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (LoggedRequest.current().isPresent()) {
                    counted.incrementAndGet();
                }
            }
        });
        try {
            decide(round, households).statusCode(200);
            assertTrue(counted.get() > 0);
            return counted.get();
        } finally {
            jdbi.getConfig(SqlStatements.class).setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
    }
}
