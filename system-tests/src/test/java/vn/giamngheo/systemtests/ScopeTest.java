package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;

/** Nobody reads or writes without a good token, in another role, or at places of others: at no door of the suite. */
@SystemTest
class ScopeTest {

    private final Papers papers = new Papers("SCOPE", 2023, "2023-02-01").ofSource("district");

    private Suite suite;
    private List<Door> doors;
    private Conversation conversation;
    private Place province;
    private Place home;
    private Place neighbour;

    @BeforeAll
    void given(Suite running) {
        suite = running;
        conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_THREE_TIERS);
        province = admin.province("95", "Tỉnh Hồ Xanh");
        home = admin.district("951", "Huyện Nhà", province);
        neighbour = admin.district("952", "Huyện Láng Giềng", province);
        admin.programme("SCOPE", "DA1");
        var estimate =
                papers.estimate(new Part(home, "DA1", "district", 10), new Part(neighbour, "DA1", "district", 10));
        var recorded = conversation.of("finance-officer", province).records("/api/v1/estimates", estimate);
        doors = Door.all(suite.port(), "/api/v1/estimates/" + recorded.text("id"));
    }

    @Test
    void anOfficerReadsAndPaysAtHome() {
        var officer = conversation.of("finance-officer", home);
        officer.records("/api/v1/payments", papers.payment(home, 1));
        officer.asks(papers.report(home)).succeeded();
    }

    @Test
    void anOfficerOfTheProvinceReadsAndPaysInItsDistricts() {
        var officer = conversation.of("finance-officer", province);
        officer.records("/api/v1/payments", papers.payment(home, 1));
        officer.asks(papers.report(home)).succeeded();
    }

    @Test
    void anOfficerReadsNoReportOfAnotherDistrict() {
        conversation
                .of("finance-officer", neighbour)
                .asks(papers.report(home))
                .isProblem(403, "forbidden-place")
                .aboutParameter("area");
    }

    @Test
    void anOfficerReadsNoReportOfTheProvinceAbove() {
        conversation.of("finance-officer", home).asks(papers.report(province)).isProblem(403, "forbidden-place");
    }

    @Test
    void anOfficerPaysNothingOfAnotherDistrict() {
        var before = Money.in(conversation.of("auditor", home).asks(papers.report(home)));
        conversation
                .of("finance-officer", neighbour)
                .sends("/api/v1/payments", papers.payment(home, 1))
                .isProblem(403, "forbidden-place")
                .about("#/holder");
        assertEquals(before, Money.in(conversation.of("auditor", home).asks(papers.report(home))));
    }

    @Test
    void anOfficerDoesNotSeeAPaymentOfAnotherDistrict() {
        var payment = conversation.of("finance-officer", home).records("/api/v1/payments", papers.payment(home, 1));
        var path = "/api/v1/payments/" + payment.text("id");
        conversation.of("finance-officer", home).asks(path).succeeded();
        conversation.of("finance-officer", neighbour).asks(path).isProblem(404, "not-found");
    }

    @Test
    void anOfficerPlansNothingForAnotherDistrict() {
        conversation
                .of("standing-agency", neighbour)
                .sends("/api/v1/plans", plan(home))
                .isProblem(403, "forbidden-place")
                .about("#/area");
    }

    @Test
    void anApproverIssuesNoPlanOfAnotherDistrict() {
        var plan = conversation.of("standing-agency", home).records("/api/v1/plans", plan(home));
        var issue = "/api/v1/plans/" + plan.text("id") + "/issue";
        conversation.of("approver", neighbour).sends(issue, "").isProblem(403, "forbidden-place");
        conversation.of("approver", home).records(issue, "");
    }

    @Test
    void aTokenWithoutPlacesReachesNone() {
        conversation.of("auditor").asks(papers.report(home)).isProblem(403, "forbidden-place");
    }

    @Test
    void aRoleDoesOnlyWhatIsItsTask() {
        conversation
                .of("auditor", home)
                .sends("/api/v1/payments", papers.payment(home, 1))
                .isProblem(403, "forbidden-role");
        conversation
                .of("finance-officer", home)
                .sends("/api/v1/plans", plan(home))
                .isProblem(403, "forbidden-role");
        conversation.of("surveyor", home).asks(papers.report(home)).isProblem(403, "forbidden-role");
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenNoDoorOpens() {
        return doors.stream()
                .map(door -> DynamicTest.dynamicTest(door.name(), () -> door.asks(conversation.withoutToken())
                        .isProblem(401, "unauthenticated")));
    }

    @TestFactory
    Stream<DynamicTest> withAGoodTokenEveryDoorOpens() {
        return doors.stream()
                .map(door -> DynamicTest.dynamicTest(door.name(), () -> door.asks(conversation.national("auditor"))
                        .succeeded()));
    }

    @TestFactory
    Stream<DynamicTest> withABadTokenNoDoorOpens(@TempDir Path elsewhere) {
        var tests = new ArrayList<DynamicTest>();
        new BadTokens(suite.data(), elsewhere, "auditor")
                .all()
                .forEach((fault, token) -> doors.forEach(door -> tests.add(DynamicTest.dynamicTest(
                        fault + " at " + door.name(),
                        () -> door.asks(conversation.showing(token)).isProblem(401, codeFor(fault))))));
        return tests.stream();
    }

    private static String codeFor(String fault) {
        return fault.equals("expired") ? "token-expired" : "unauthenticated";
    }

    /** A way into the suite, with a question that an auditor of the country may ask there. */
    private record Door(String name, int port, String question) {

        private static final String AREAS = "/api/v1/areas";
        private static final String INDICATORS = "/api/v1/indicators";
        private static final String REPORT = "/api/v1/reports/budget-execution?area=063&year=2023";

        static List<Door> all(int gateway, String estimate) {
            return List.of(
                    new Door("the gateway to plans", gateway, AREAS),
                    new Door("the gateway to budget", gateway, estimate),
                    new Door("the gateway to indicators", gateway, INDICATORS),
                    new Door("the gateway to reporting", gateway, REPORT),
                    new Door("plans-service", gateway + 1, AREAS),
                    new Door("budget-service", gateway + 2, estimate),
                    new Door("indicators-service", gateway + 3, INDICATORS),
                    new Door("reporting-service", gateway + 4, REPORT));
        }

        Answer asks(Person person) {
            return person.at(port).asks(question);
        }
    }

    private static String plan(Place place) {
        return """
                {"area": "%s", "programme": "SCOPE", "title": "Kế hoạch", "issuer": "Ủy ban nhân dân",
                 "periodFrom": "2023-01-01", "periodTo": "2023-12-31", "targets": [], "fundLines": []}""".formatted(place.code());
    }
}
