package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A duty may order each of these reports, and its draft has the figures and says them. */
@QuarkusTest
class OrderedReportsTest {

    private static final World WORLD = World.around("reporting");

    private final String programme = WORLD.programme("DA1", "DA2");
    private final Place province = WORLD.province();
    private final Place commune = WORLD.commune(province);
    private final String officer = TestTokens.of("commune-officer", commune.id().toString());

    @BeforeEach
    void everyServiceIsHeard() throws Exception {
        Marks.ofAllServices(WORLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "livelihood-projects; ;                     0 dự án, mô hình sinh kế đề xuất năm 2023",
                "target-cascade;      ;                     ''",
                "escape-register;     NATIONAL-2022-2025;   Hộ nghèo đăng ký thoát nghèo: 0 hộ",
                "findings;            ;                     Đối chiếu số liệu năm 2023: không có phát hiện nào.",
                "review-profiles;     NATIONAL-2022-2025;   Chưa có số liệu: 0/0 thôn có kết quả."
            })
    void aDutyThatOrdersItIsDraftedWithItsFigures(String report, String standard, String said) {
        var parameters = standard == null ? "" : ", \"parameters\": {\"standard\": \"%s\"}".formatted(standard);
        var ordered = "{\"report\": \"%s\"%s}".formatted(report, parameters);
        var period = ReportingDuty.in(province, programme, ordered)
                .period("2023-05-01", "2023-05-31", "commune place 2023-06-02");
        var id = ReportingDuty.drafted(officer, period, commune);
        Api.get(officer, ReportingDuty.SUBMISSIONS + "/" + id)
                .statusCode(200)
                .body("reports.report", contains(report))
                .body("reports[0].parameters.tree", equalTo("2023-05-31"))
                .body("content.sections.results", containsString(said));
    }

    /** The duty's programme narrows money alone. */
    @ParameterizedTest
    @CsvSource({"households.poor, standard", "observed, indicator", "allocated, programme"})
    void aComparisonIsAskedWhatBelongsToItsFigure(String figure, String parameter) {
        var said = Map.of("standard", "NATIONAL-2022-2025", "indicator", WORLD.indicator("people", "flow", false));
        var more = parameter.equals("programme") ? "" : ", \"%s\": \"%s\"".formatted(parameter, said.get(parameter));
        var ordered = "{\"report\": \"comparison\", \"parameters\": {\"figure\": \"%s\"%s}}".formatted(figure, more);
        var period = ReportingDuty.in(province, programme, ordered)
                .period("2023-05-01", "2023-05-31", "commune place 2023-06-02");
        var id = ReportingDuty.drafted(officer, period, commune);
        Api.get(officer, ReportingDuty.SUBMISSIONS + "/" + id)
                .statusCode(200)
                .body("reports[0].parameters.figure", equalTo(figure))
                .body("reports[0].parameters.asOf", equalTo("2023-05-31"))
                .body("reports[0].parameters.programme", equalTo(more.isEmpty() ? programme : null));
    }
}
