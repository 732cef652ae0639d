package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.UUID;
import vn.giamngheo.testing.Eventually;

/** A report on budget execution that communes of a province owe for May 2026. */
final class OwedReport {

    static final String SUBMISSIONS = "/api/v1/submissions";

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String period;

    private OwedReport(String period) {
        this.period = period;
    }

    /** @param standing of the province */
    static OwedReport in(Place province, String programme, Person standing) {
        var duty = standing.records("/api/v1/reporting-duties", """
                {"area": "%s", "programme": "%s", "name": "Báo cáo tháng", "periodKind": "monthly",
                 "reports": [{"report": "budget-execution"}], "validFrom": "2026-01-01",
                 "act": {"number": "1/QĐ-TD", "issuer": "UBND tỉnh", "title": "Chế độ báo cáo"}}""".formatted(province.code(), programme));
        var periods = standing.records("/api/v1/reporting-duties/%s/periods".formatted(duty.text("id")), """
                {"periods": [{"name": "Tháng 5/2026", "from": "2026-05-01", "to": "2026-05-31",
                              "due": [{"level": "commune", "on": "2026-06-03"}, {"level": "province", "on": "2026-06-05"}]}]}""");
        return new OwedReport(periods.text("items[0].id"));
    }

    String period() {
        return period;
    }

    /** Under one key until it is there: when the suite has just begun, a service may not have been heard yet. */
    String drafted(Person writer, Place place) {
        var key = UUID.randomUUID().toString();
        var answer = new Answer[1];
        Eventually.until(SOON, () -> {
            answer[0] = writer.sendsOnce(SUBMISSIONS, """
                    {"period": "%s", "area": "%s"}""".formatted(period, place.code()), key);
            assertEquals(201, answer[0].status(), () -> answer[0].toString());
        });
        return answer[0].text("id");
    }

    /** Drafted, written, signed and handed over. */
    String submitted(Person writer, Place place) {
        var id = drafted(writer, place);
        written(writer, id);
        writer.records(SUBMISSIONS + "/" + id + "/submit", "");
        return id;
    }

    void written(Person writer, String id) {
        var read = writer.asks(SUBMISSIONS + "/" + id).succeeded();
        var answer = new Answer(writer.request()
                .header("If-Match", read.http().header("ETag"))
                .contentType("application/json")
                .body("""
                        {"number": "45/BC-TD", "signedOn": "2026-06-02", "placeOfIssue": "Bến Sương", "issuer": "UBND xã",
                         "title": "Báo cáo tháng 5", "recipients": [],
                         "signatory": {"office": "CHỦ TỊCH", "name": "Người Ký Thí Dụ"},
                         "sections": {"leadership": "Đã họp.", "results": "Đang làm.", "difficulties": "Không.",
                                      "proposals": "Không.", "nextPeriod": "Làm tiếp."}}""")
                .put(SUBMISSIONS + "/" + id));
        answer.succeeded();
    }
}
