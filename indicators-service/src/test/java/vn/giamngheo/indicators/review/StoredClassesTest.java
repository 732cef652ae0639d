package vn.giamngheo.indicators.review;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Classes that were stored when they followed from the order of entry are found by the upgrade, and put right. */
@QuarkusTest
class StoredClassesTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final UUID COMMUNE = new UUID(1, 1);
    private static final UUID SUCCESSOR = new UUID(1, 2);
    private static final UUID ACT = new UUID(2, 12);
    private static final UUID LOWER = new UUID(2, 9);
    private static final UUID STANDARD = new UUID(3, 1);

    /** Of another service, none of which runs here: an empty one. */
    private final ServiceDatabase before = ServiceDatabase.of("budget");

    private final ServiceDatabase database = ServiceDatabase.of("indicators");
    private final Place commune = WORLD.commune(WORLD.district(PROVINCE));
    private final Neighbourhood village = new Neighbourhood(WORLD.village(commune));

    @BeforeEach
    void arrive() {
        Reviewing.settle(WORLD, village.village(), "rural");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
    }

    @Test
    void theUpgradeFindsWhatDoesNotFollowFromTheDecisions() throws SQLException {
        upTo("1281");
        given();
        var right = household("right");
        decided(right, 1, "poor");
        decided(right, 2, "none");
        stored(right, 1, "poor", "2022-12-15", "2023-11-30");
        stored(right, 2, "none", "2023-12-01", null);
        // The decision of March was entered last, and took the days of that of December, which had said nothing new.
        var overtaken = household("overtaken");
        decided(overtaken, 1, "poor");
        decided(overtaken, 2, "poor");
        decided(overtaken, 3, "near_poor");
        stored(overtaken, 1, "poor", "2022-12-15", "2023-02-28");
        stored(overtaken, 3, "near_poor", "2023-03-01", null);
        // Two communes decided on one day: another one counts than that which was entered last.
        var moved = household("moved");
        decided(moved, 2, "poor");
        decided(moved, 4, "none");
        stored(moved, 2, "poor", "2023-12-01", null);
        var fromList = household("from a list");
        stored(fromList, null, "poor", "2021-06-01", null);

        upTo("latest");

        assertEquals(
                List.of("moved", "overtaken"),
                before.texts("select h.code from household_class_due d join household h on h.id = d.household_id"
                        + " order by h.code"));
        assertEquals(
                List.of("2022-12-15 poor 2022-12-15", "2023-03-01 near_poor 2023-03-01", "2023-12-01 poor 2023-12-01"),
                before.texts("""
                        select holds_from || ' ' || class || ' ' || decided_on from class_decision
                        where household_id = ? order by holds_from""", overtaken));
        assertEquals(
                List.of(COMMUNE.toString()),
                before.texts("select distinct commune_id from class_decision where household_id = ?", overtaken));
        assertEquals(
                List.of("2021-06-01 poor"),
                before.texts(
                        "select holds_from || ' ' || class from class_decision where household_id = ? and round_id is null"
                                + " and commune_id is null",
                        fromList));
        assertEquals(
                List.of(COMMUNE.toString(), SUCCESSOR.toString()),
                before.texts("select commune_id from class_decision where household_id = ? order by round_id", moved));
    }

    private void upTo(String version) {
        Flyway.configure()
                .dataSource(before.source())
                .locations("db/platform", "db/service")
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    private void given() throws SQLException {
        for (var act : Map.of(ACT, "12/QĐ-UBND", LOWER, "9/QĐ-UBND").entrySet()) {
            before.execute(
                    "insert into act (id, number, issuer, title, recorded_by, recorded_at) values (?, ?, 'UBND xã', 'QĐ', 'test', now())",
                    act.getKey(),
                    act.getValue());
        }
        before.execute("""
                insert into poverty_standard (id, code, name_vi, area_id, valid_from, valid_to, content, act_id)
                values (?, 'NATIONAL', 'Chuẩn', ?, '2022-01-01', '2025-12-31', '{}', ?)""", STANDARD, COMMUNE, ACT);
        round(1, "2022-12-15", ACT);
        round(2, "2023-12-01", ACT);
        round(3, "2023-03-01", ACT);
        round(4, "2023-12-01", LOWER);
        before.execute(
                "insert into review_round_handover (round_id, area_id, effective_on, act_id) values (?, ?, '2023-06-01', ?)",
                new UUID(4, 4),
                SUCCESSOR,
                ACT);
        before.execute(
                "insert into review_round_handover (round_id, area_id, effective_on, act_id) values (?, ?, '2023-06-01', ?)",
                new UUID(4, 3),
                SUCCESSOR,
                ACT);
    }

    private void round(int number, String on, UUID act) throws SQLException {
        before.execute("""
                insert into review_round (id, commune_id, kind, standard_id, year, opened_on, opening_on, decided_on, effective_on,
                    signed, act_id, opened_by)
                values (?, ?, 'REGULAR', ?, 2023, '2022-01-01', '2022-01-01', cast(? as date), cast(? as date), true, ?, 'test')
                """, new UUID(4, number), COMMUNE, STANDARD, on, on, act);
    }

    private UUID household(String code) throws SQLException {
        var id = UUID.randomUUID();
        before.execute("""
                insert into household (id, code, village_id, presence, presence_since, no_labour_capacity, person_of_merit,
                    causes, support_needs, recorded_by)
                values (?, ?, ?, 'PRESENT', '2020-01-01', false, false, '{}', '{}', 'test')""", id, code, COMMUNE);
        return id;
    }

    private void decided(UUID household, int round, String povertyClass) throws SQLException {
        before.execute("""
                insert into review_case (id, round_id, household_id, village_id, step, listed_on, decided_class)
                values (?, ?, ?, ?, 'DECIDED', '2022-01-01', ?)
                """, UUID.randomUUID(), new UUID(4, round), household, COMMUNE, povertyClass);
    }

    private void stored(UUID household, Integer round, String povertyClass, String from, String to)
            throws SQLException {
        before.execute(
                """
                insert into household_class (id, household_id, standard_id, class, valid_from, valid_to, origin, round_id, act_id)
                values (?, ?, ?, ?, cast(? as date), cast(? as date), ?, cast(? as uuid), ?)""",
                UUID.randomUUID(),
                household,
                STANDARD,
                povertyClass,
                from,
                to,
                round == null ? "legacy" : "decision",
                round == null ? null : new UUID(4, round).toString(),
                ACT);
    }

    @Test
    void whatWasFoundIsPutRightAndTold() throws SQLException {
        var household = village.household("T-01");
        decide(household, "2023-09-30", "poor");
        decide(household, "2023-10-05", "near_poor");
        decide(household, "2023-10-10", "poor");
        database.execute(
                "delete from household_class where household_id = ? and valid_from = '2023-10-10'",
                UUID.fromString(household));
        database.execute(
                "update household_class set valid_to = null where household_id = ? and valid_from = '2023-10-05'",
                UUID.fromString(household));
        var version = version(household);
        database.execute("insert into household_class_due (household_id) values (?)", UUID.fromString(household));
        Eventually.until(Duration.ofSeconds(20), () -> classes(household)
                .body("spells.povertyClass", contains("poor", "near_poor", "poor"))
                .body("spells.validFrom", contains("2023-09-30", "2023-10-05", "2023-10-10")));
        assertEquals(version + 1, version(household));
    }

    private void decide(String household, String on, String povertyClass) {
        var round = Reviewing.regular(commune, 2023, "2023-09-15", "2022-12-31");
        round.list(LocalDate.of(2023, 9, 16), household).statusCode(200);
        round.signed(on, on, "12/QĐ-UBND", Map.of(household, povertyClass)).statusCode(200);
    }

    private ValidatableResponse classes(String household) {
        return Api.get(
                        Reviewing.officer("auditor", commune),
                        Neighbourhood.PATH + "/" + household + "/classes?standard=" + TestStandards.NATIONAL
                                + "&on=2023-10-05")
                .statusCode(200);
    }

    private long version(String household) throws SQLException {
        return database.number(
                "select event_version from household_standing where household_id = ?", UUID.fromString(household));
    }
}
