package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.giamngheo.standalone.JavaFlags;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.nation.Conversion;
import vn.giamngheo.testing.nation.Nation;
import vn.giamngheo.testing.nation.Unit;

/**
 * A nation of the real one's size with its money and results, reformed by one act: nothing is lost, to the đồng and to the
 * household. Everything goes in and out through the gateway. Only in the profile {@code nation}.
 */
@Tag("nation")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NationTest {

    private static final long SEED = 20_250_701;
    private static final String YEARS_END = "2025-12-31";
    /** Of numbers that are small one by one. */
    private static final String SUM = ".collect {it as BigDecimal}.sum()";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> SERVICES =
            List.of("gateway", "plans-service", "budget-service", "indicators-service", "reporting-service");

    private static final List<String> FIGURES = new ArrayList<>();

    private final Nation nation = Nation.of(SEED);
    private final NationBooks books = new NationBooks(nation, new Random(SEED));
    private final NationResults results = new NationResults(nation, new Random(SEED));

    private Suite suite;
    private Conversation conversation;
    private Person admin;
    private Person auditor;
    private String moneyBefore;
    private String resultsBefore;
    private boolean isReformed;

    @BeforeAll
    void given() {
        suite = Suite.inFolderOfItsOwn("--empty").started();
        conversation = suite.conversation();
        admin = conversation.national("admin");
        auditor = conversation.national("auditor");
        timed("places before", rows(nation.areas()), () -> new SentFile(admin, "/api/v1/areas")
                .stores(nation.areas(), PATIENCE));
        Admin.of(conversation, new Admin.Days(Nation.FIRST_DAY, null)).programme(NationBooks.PROGRAMME, "DA1", "DA2");
        NationResults.indicators().forEach(body -> admin.records("/api/v1/indicators", body));
        timed("postings", books.postings(), this::recordMoney);
        timed("observations", results.observations().size(), this::recordResults);
        plan("VN", "2025-01-01");
        moneyBefore = asked(money("VN", Nation.LAST_DAY, "original")).body();
        resultsBefore = asked(progress("VN", Nation.LAST_DAY, "original")).body();
    }

    private void recordMoney() {
        var finance = conversation.national("finance-officer");
        books.estimates().forEach(body -> finance.records("/api/v1/estimates", body));
        books.allocations().forEach(body -> finance.records("/api/v1/allocations", body));
        new Crowd(suite).records("finance-officer", "/api/v1/payments", books.payments());
        awaitReconciled();
    }

    private void recordResults() {
        new Crowd(suite).records("commune-officer", "/api/v1/observations", results.observations());
        awaitReconciled();
    }

    private void plan(String area, String from) {
        var plan = conversation.national("standing-agency").records("/api/v1/plans", NationResults.plan(area, from));
        conversation.national("approver").records("/api/v1/plans/" + plan.text("id") + "/issue", "");
    }

    private void awaitReconciled() {
        Eventually.until(PATIENCE, () -> {
            var answer = admin.asks("/api/v1/operations/reconciliation").succeeded();
            assertEquals("equal", answer.text("status"), answer::toString);
        });
    }

    @Test
    @Order(1)
    void beforeTheReformTheReportsHoldWhatWasRecorded() {
        assertEquals(books.ofAll(), total(asked(money("VN", Nation.LAST_DAY, "original"))));
        assertEquals(results.ofAll(), NationResults.Sum.in(asked(progress("VN", Nation.LAST_DAY, "original")), 0));
    }

    @Test
    @Order(2)
    void theNationIsReformedAndItsFirstRestatedReportsHoldEverything() {
        var act = admin.records("/api/v1/boundary-acts", """
                {"act": {"number": "%s", "issuer": "Quốc hội", "title": "Sắp xếp", "issuedOn": "2025-06-12"},
                 "effectiveOn": "%s"}""".formatted(Nation.ACT, Nation.REFORM))
                .text("id");
        timed("units after", rows(nation.units()), () -> new SentFile(admin, "/api/v1/boundary-acts/units")
                .stores(nation.units(), PATIENCE));
        timed("conversions", rows(nation.conversionTable()), () -> new SentFile(
                        admin, "/api/v1/boundary-acts/conversions")
                .stores(nation.conversionTable(), PATIENCE));
        var check = timed("check", () -> admin.asks("/api/v1/boundary-acts/" + act + "/check")
                .succeeded());
        assertEquals(696, check.number("abolished"), check::toString);

        var reform = System.nanoTime();
        var enacted = timed("enactment", () -> enacted(act));
        enacted.eventIds().ifPresent(conversation::note);
        var report = timed(
                "first national restated budget-execution, with the wait for the copies",
                () -> eventually(money("VN", YEARS_END, "restated")));
        assertEquals(books.ofAll(), total(report));
        figure("enactment to the first national restated report", "", System.nanoTime() - reform);
        var progress =
                timed("first national restated plan-progress", () -> eventually(progress("VN", YEARS_END, "restated")));
        assertEquals(results.ofAll(), NationResults.Sum.in(progress, 0));
        timed("the same budget-execution again", () -> eventually(money("VN", YEARS_END, "restated")));
        timed("the same plan-progress again", () -> eventually(progress("VN", YEARS_END, "restated")));
        isReformed = true;
    }

    /** The gateway may give up waiting: under the same key the act comes into force once. */
    private Answer enacted(String act) {
        var key = UUID.randomUUID().toString();
        return eventually(() -> admin.sendsOnce("/api/v1/boundary-acts/" + act + "/enactments", "", key));
    }

    private Answer eventually(String question) {
        return eventually(() -> auditor.asks(question));
    }

    private static Answer eventually(Supplier<Answer> question) {
        var last = new Answer[1];
        Eventually.until(PATIENCE, () -> last[0] = question.get().succeeded());
        return last[0];
    }

    @Test
    @Order(3)
    void whatWasReportedBeforeIsReportedToTheLetter() {
        assertEquals(
                moneyBefore, asked(money("VN", Nation.LAST_DAY, "original")).body());
        assertEquals(
                resultsBefore,
                asked(progress("VN", Nation.LAST_DAY, "original")).body());
    }

    @Test
    @Order(3)
    void everyNewProvinceHoldsWhatItsPredecessorsHad() {
        var old = oldPlacesOfNewProvinces();
        nation.newProvinces().forEach(province -> plan(province.code(), Nation.REFORM));
        var reports = nation.newProvinces().stream()
                .collect(Collectors.toMap(
                        Unit::code, province -> asked(progress(province.code(), YEARS_END, "restated"))));
        for (var province : nation.newProvinces()) {
            var places = old.get(province.code());
            assertEquals(books.of(places), total(asked(money(province.code(), YEARS_END, "restated"))));
            assertEquals(results.of(communes(places)), NationResults.Sum.in(reports.get(province.code()), 0));
        }
    }

    /** The places below, with the rows that stand at the province itself, are the province. */
    @Test
    @Order(3)
    void theCommunesOfAProvinceAndItsOwnRowsAreTheProvince() {
        var province = nation.newProvinces().get(nation.newProvinces().size() - 1);
        var report = asked(money(province.code(), YEARS_END, "restated"));
        var wholly = nation.conversions().stream()
                .filter(row -> !row.isPart())
                .collect(Collectors.groupingBy(
                        Conversion::newCode, Collectors.mapping(Conversion::oldCode, Collectors.toList())));
        var below = NationBooks.Sum.NOTHING;
        for (var commune : nation.newCommunes()) {
            if (commune.parent().equals(province.code())) {
                var sum = total(asked(money(commune.code(), YEARS_END, "restated")));
                assertEquals(books.of(wholly.get(commune.code())), sum, commune.code());
                below = below.plus(sum);
            }
        }
        assertEquals(total(report), below.plus(standingAt(report, province)));
    }

    private static NationBooks.Sum standingAt(Answer report, Unit province) {
        var rows = "restated.carried.findAll {it.to.code == '%s'}.figures.total.".formatted(province.code());
        return new NationBooks.Sum(
                report.number(rows + "allocated" + SUM) + report.number("restated.own.total.allocated"),
                report.number(rows + "disbursed" + SUM) + report.number("restated.own.total.disbursed"));
    }

    @Test
    @Order(4)
    void allCopiesAreEqual() {
        awaitReconciled();
    }

    @AfterAll
    void write() throws IOException {
        try {
            if (isReformed) {
                for (var service : SERVICES) {
                    FIGURES.add("| memory of %s with -Xmx%dm | resident at most | %d MB |"
                            .formatted(service, heap(service), resident(service)));
                }
                LastRun.write("nation", "| what | how much | took |", FIGURES);
            }
        } finally {
            suite.close();
        }
    }

    private static int heap(String service) {
        return JavaFlags.ofService(service).stream()
                .filter(flag -> flag.startsWith("-Xmx"))
                .map(flag -> Integer.valueOf(flag.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private long resident(String service) throws IOException {
        var status =
                Path.of("/proc", String.valueOf(suite.processes().get(service).pid()), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        }
    }

    /** The old provinces, districts and communes of each new province. */
    private Map<String, List<String>> oldPlacesOfNewProvinces() {
        var successors = nation.successors();
        var districts = nation.oldDistricts().stream().collect(Collectors.toMap(Unit::code, Unit::parent));
        return Stream.concat(nation.oldDistricts().stream(), nation.oldCommunes().stream())
                .collect(Collectors.groupingBy(
                        unit -> successors
                                .get(districts.getOrDefault(unit.parent(), unit.parent()))
                                .get(0),
                        Collectors.mapping(Unit::code, Collectors.toList())));
    }

    private static List<String> communes(List<String> codes) {
        return codes.stream().filter(code -> code.length() == 5).toList();
    }

    private Answer asked(String question) {
        return auditor.asks(question).succeeded();
    }

    private static NationBooks.Sum total(Answer report) {
        return new NationBooks.Sum(report.number("total.total.allocated"), report.number("total.total.disbursed"));
    }

    private static String money(String area, String tree, String basis) {
        return "/api/v1/reports/budget-execution?area=%s&year=%d&programme=%s&tree=%s&basis=%s"
                .formatted(area, NationBooks.YEAR, NationBooks.PROGRAMME, tree, basis);
    }

    private static String progress(String area, String tree, String basis) {
        return "/api/v1/reports/plan-progress?area=%s&year=%d&tree=%s&basis=%s"
                .formatted(area, NationBooks.YEAR, tree, basis);
    }

    private static int rows(String file) {
        return (int) file.lines().count() - 1;
    }

    private static void timed(String what, int count, Runnable work) {
        var begun = System.nanoTime();
        work.run();
        figure(what, String.format("%,d", count), System.nanoTime() - begun);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var begun = System.nanoTime();
        var done = work.get();
        figure(what, "", System.nanoTime() - begun);
        return done;
    }

    private static void figure(String what, String count, long nanos) {
        FIGURES.add("| %s | %s | %.1f s |".formatted(what, count, nanos / 1e9));
        System.out.println(FIGURES.get(FIGURES.size() - 1));
    }
}
