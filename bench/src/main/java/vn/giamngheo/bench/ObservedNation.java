package vn.giamngheo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import vn.giamngheo.testing.nation.Unit;

/** A nation's communes with what they observe every month, as files; each file is about a population of its own. */
final class ObservedNation {

    static final String INDICATOR = "bench_households";
    static final int YEAR = 2024;

    private static final YearMonth FIRST = YearMonth.of(YEAR, 1);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    /** Of the whole place; more than all populations of it together, which is what a right file says. */
    private static final int WHOLE = 1_000;

    private static final long PATIENCE = 3_600_000_000_000L;

    private final SuiteUnderTest suite;
    private final Country country;
    private final List<String> communes;
    private final int rows;
    private int files;

    /** @param rows of a file */
    ObservedNation(SuiteUnderTest suite, int rows) {
        this.suite = suite;
        this.country = new Country(suite);
        this.communes = country.nation().oldCommunes().stream().map(Unit::code).toList();
        this.rows = rows;
    }

    void settle() throws Exception {
        country.settle(1);
        suite.says("admin", "/api/v1/indicators", """
                {"code": "%s", "name": {"vi": "Số hộ đo"}, "unit": "households", "adds": "flow", "rate": false}""".formatted(INDICATOR));
    }

    /** A plan of the country that wants what is observed. */
    void plan() throws IOException {
        try (var connection = new vn.giamngheo.bench.Connection(suite.gateway())) {
            var draft = connection
                    .send(Request.post("/api/v1/plans", suite.token("standing-agency"), """
                            {"area": "VN", "programme": "%s", "title": "Kế hoạch đo", "issuer": "Chính phủ",
                             "periodFrom": "%d-01-01", "periodTo": "%2$d-12-31", "fundLines": [],
                             "targets": [{"key": "CT1", "indicator": "%s", "comparator": "at_least", "value": 1,
                                          "unit": "households", "dueOn": "%2$d-12-31"}]}""".formatted(
                                    Country.PROGRAMME, YEAR, INDICATOR)))
                    .succeeded();
            suite.says("approver", "/api/v1/plans/" + id(draft.body()) + "/issue", "");
        }
    }

    /** The next file: communes by turns, month after month; without a population where it is for the roll-up. */
    Path file(boolean ofWholePlaces) throws IOException {
        var file = Files.createTempFile(Child.HOME.resolve("bench/target"), "observations-", ".csv");
        var population = ofWholePlaces ? "" : "nhom " + files++;
        try (var lines = Files.newBufferedWriter(file)) {
            lines.write("indicator,area,periodFrom,periodTo,population,value,source\n");
            for (var i = 0; i < rows; i++) {
                write(lines, i, population);
            }
        }
        return file;
    }

    /** Beyond twelve months of all communes there are further populations. */
    private void write(BufferedWriter lines, int i, String population) throws IOException {
        var round = i / communes.size();
        var month = FIRST.plusMonths(round % 12);
        var group = population + (round < 12 ? "" : " them " + round / 12);
        lines.write("%s,%s,%s,%s,%s,%d,Bao cao\n"
                .formatted(
                        INDICATOR,
                        communes.get(i % communes.size()),
                        month.atDay(1),
                        month.atEndOfMonth(),
                        group,
                        (group.isEmpty() ? WHOLE : 1) + i % 97));
    }

    /** Sends the file and waits until all of it is stored. */
    void imports(Path file) throws Exception {
        new ImportedFile(suite, "standing-agency", "/api/v1/observations").store(file, rows);
    }

    /** Returns when reports know of so many figures. */
    void awaitReported(long figures) throws Exception {
        for (var deadline = System.nanoTime() + PATIENCE; System.nanoTime() < deadline; Thread.sleep(50)) {
            if (reported() >= figures) {
                country.analyze();
                return;
            }
        }
        throw new IllegalStateException("It takes too long");
    }

    private long reported() throws SQLException {
        try (var reporting = connect("reporting");
                var statement = reporting.createStatement();
                var row = statement.executeQuery("select count(*) from projection.observation")) {
            row.next();
            return row.getLong(1);
        }
    }

    Connection connect(String service) throws SQLException {
        return country.connect(service);
    }

    private static String id(String body) {
        var found = ID.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException(body);
        }
        return found.group(1);
    }
}
