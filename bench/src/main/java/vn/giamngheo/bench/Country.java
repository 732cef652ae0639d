package vn.giamngheo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.giamngheo.standalone.Database;
import vn.giamngheo.testing.nation.Nation;

/** The synthetic nation in the suite, with five years of payments in what reports are made from. */
final class Country {

    static final String PROGRAMME = "NATION";
    static final int FIRST_YEAR = 2021;
    static final int LAST_YEAR = 2025;

    private static final long SEED = 20_250_701;
    private static final long PATIENCE = 300_000_000_000L;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    /** The copies, and where each has its places. */
    private static final Map<String, String> COPIES =
            Map.of("budget", "public", "indicators", "public", "reporting", "projection");

    private final Nation nation = Nation.of(SEED);
    private final SuiteUnderTest suite;
    private final String admin;

    Country(SuiteUnderTest suite) {
        this.suite = suite;
        this.admin = suite.token("admin");
    }

    Nation nation() {
        return nation;
    }

    /**
     * Its places before the reform, known everywhere, and payments of 3,321 of its communes in 13 lines.
     *
     * @param payments of each commune, line and year
     */
    void settle(int payments) throws Exception {
        sends("/api/v1/areas", nation.areas());
        suite.says("admin", "/api/v1/programmes", """
                {"code": "%s", "name": {"vi": "Chương trình đo"}, "validFrom": "2021-01-01", "validTo": "2030-12-31",
                 "lines": [{"code": "L1", "name": {"vi": "Dự án 1"}}]}""".formatted(PROGRAMME));
        var places = 1
                + nation.oldProvinces().size()
                + nation.oldDistricts().size()
                + nation.oldCommunes().size();
        for (var copy : COPIES.entrySet()) {
            await(() -> count(copy.getKey(), copy.getValue() + ".area") == places);
        }
        pay(payments);
    }

    /** As the events of as many payments would fill it. */
    private void pay(int payments) throws SQLException {
        try (var reporting = connect("reporting");
                var statement = reporting.createStatement()) {
            statement.execute("""
                    insert into projection.posting (id, document_id, kind, programme_code, date, giver_kind, giver_id,
                        line_code, source, nature, origin_year, spending_year, effect, amount)
                    select gen_random_uuid(), gen_random_uuid(), 'payment', '%s', make_date(year, 6, 15), 'area', payer.id,
                        'L' || line, 'central', 'recurrent', year, year, 'pay', 1000 + line
                    from (select id from projection.area where level = 'commune' order by id limit 3321) payer,
                        generate_series(%d, %d) as year, generate_series(1, 13) as line, generate_series(1, %d)
                    """.formatted(PROGRAMME, FIRST_YEAR, LAST_YEAR, payments));
        }
        analyze();
    }

    /** What the database does by itself within a minute. */
    void analyze() throws SQLException {
        try (var reporting = connect("reporting");
                var statement = reporting.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** Prepares and enacts the reform. @return the event to wait for */
    String reform() throws Exception {
        try (var connection = new vn.giamngheo.bench.Connection(suite.gateway())) {
            var draft = connection
                    .send(Request.post("/api/v1/boundary-acts", admin, """
                            {"act": {"number": "%s", "issuer": "Quốc hội", "title": "Sắp xếp"}, "effectiveOn": "%s"}""".formatted(Nation.ACT, Nation.REFORM)))
                    .succeeded();
            sends("/api/v1/boundary-acts/units", nation.units());
            sends("/api/v1/boundary-acts/conversions", nation.conversionTable());
            var enactment = Request.post("/api/v1/boundary-acts/" + id(draft.body()) + "/enactments", admin, "");
            var enacted = connection.send(enactment);
            while (enacted.status() == 504) {
                enacted = connection.send(enactment);
            }
            return enacted.succeeded().headers().get("event-id");
        }
    }

    /** Returns when its places are shown everywhere. */
    void awaitReform() throws Exception {
        for (var copy : COPIES.entrySet()) {
            await(() -> count(copy.getKey(), copy.getValue() + ".boundary_act where complete") == 1);
        }
    }

    /** The national report on the places of a day. */
    static String report(String basis, String tree, int year) {
        return "/api/v1/reports/budget-execution?area=VN&programme=%s&basis=%s&tree=%s&year=%d"
                .formatted(PROGRAMME, basis, tree, year);
    }

    Connection connect(String service) throws SQLException {
        Database database = suite.database();
        return DriverManager.getConnection(database.jdbcUrl(service), service, database.password(service));
    }

    private long count(String service, String table) throws SQLException {
        try (var connection = connect(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Returns when the list is stored. */
    private void sends(String list, String csv) throws Exception {
        try (var connection = new vn.giamngheo.bench.Connection(suite.gateway())) {
            var job = connection.send(Request.file(list + "/imports?mode=atomic", admin, csv));
            var question = Request.get(list + "/imports/" + id(job.body()), admin);
            await(() -> {
                var state = connection.send(question).succeeded().body();
                if (state.contains("\"failed\",") || state.contains("\"state\":\"failed\"")) {
                    throw new IllegalStateException(state);
                }
                return state.contains("\"state\":\"done\"");
            });
        }
    }

    private static UUID id(String body) {
        var found = ID.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException(body);
        }
        return UUID.fromString(found.group(1));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        var deadline = System.nanoTime() + PATIENCE;
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("It takes too long");
            }
            Thread.sleep(20);
        }
    }
}
