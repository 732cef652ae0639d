package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;

/** Levels enter their acts in the order in which they come to it, and what is told at the end is the same. */
@SystemTest
class ActsAboutMoneyTest {

    private Conversation conversation;
    private Admin admin;
    private Place province;
    private Place commune;
    private Person ministry;
    private Person provincialOffice;
    private Person communalOffice;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        province = admin.province("82", "Tỉnh Trăng Non");
        commune = admin.commune("82001", "Xã Trăng Non", province);
        ministry = conversation.national("finance-officer");
        provincialOffice = conversation.of("finance-officer", province);
        communalOffice = conversation.of("finance-officer", commune);
    }

    @Test
    void theCommuneBeginsAndTheLevelsAboveFollow() {
        var programme = "ACTS-UPWARDS";
        admin.programme(programme, "DA1", "DA2");
        communalOffice.records("/api/v1/receipts", """
                {"receiver": {"area": "82001"}, "giver": {"area": "82"}, %s, "total": 60000000, "parts": [%s]}""".formatted(head(programme, "7/QĐ-UBND"), line("DA1", 60)));
        communalOffice.records("/api/v1/payments", """
                {"programme": "%s", "year": 2026, "date": "2026-02-01", "holder": {"area": "82001"}, "line": "DA1",
                 "source": "central", "nature": "recurrent", "payee": "Hợp tác xã Thí Dụ", "amount": 10000000}""".formatted(programme));
        assertEquals("receipt-differs info", finding(province));
        assertEquals(new Money(60, 0, 10), Money.in(execution(programme, commune)));

        provincialOffice.records("/api/v1/allocations", allocation(programme, "7/QĐ-UBND", "", part("DA1", 60)));
        assertEquals("passed-on-exceeds-received warning", finding(province));
        assertEquals(new Money(60, 0, 10), Money.in(execution(programme, commune)), "it is one money");

        ministry.records("/api/v1/estimates", """
                {%s, "total": 100000000, "parts": [{"receiver": {"area": "VN"}, "line": "DA1", "source": "central",
                 "nature": "recurrent", "amount": 100000000}]}""".formatted(head(programme, "1/NQ")));
        ministry.records("/api/v1/allocations", """
                {%s, "giver": {"area": "VN"}, "total": 100000000, "parts": [{"receiver": {"area": "82"}, "line": "DA1",
                 "source": "central", "nature": "recurrent", "amount": 100000000}]}""".formatted(head(programme, "2/QĐ-TTg")));
        assertEquals(" ", finding(province));
        assertEquals(new Money(100, 0, 10), Money.in(execution(programme, province)));
    }

    @Test
    void theHistoryOfALineReadsAsTheSequenceOfItsActs() {
        var programme = "ACTS-HISTORY";
        admin.programme(programme, "DA1", "DA2");
        provincialOffice.records("/api/v1/allocations", allocation(programme, "11/QĐ", "", part("DA1", 50)));
        provincialOffice.records(
                "/api/v1/allocations",
                allocation(programme, "12/QĐ", adjustment(1), part("DA1", -20), part("DA2", 20)));
        provincialOffice.records(
                "/api/v1/allocations", allocation(programme, "13/QĐ", "\"decision\": \"recall\",", part("DA1", 5)));
        communalOffice.records(
                "/api/v1/budget-transfers", """
                {"holder": {"area": "82001"}, %s, "parts": [%s, %s]}""".formatted(head(programme, "14/QĐ"), line("DA1", 4), line("DA2", -4)));
        communalOffice.records("/api/v1/carry-overs", """
                {"holder": {"area": "82001"}, %s, "intoYear": 2027, "total": 9000000, "parts": [%s]}""".formatted(head(programme, "15/QĐ"), line("DA1", 9)));

        var history = conversation
                .of("auditor", commune)
                .asks("/api/v1/reports/allocation-history?area=82001&year=2026&line=DA1&programme=" + programme)
                .succeeded();
        assertAll(
                history.toString(),
                () -> assertEquals("[11/QĐ, 12/QĐ, 13/QĐ, 14/QĐ, 15/QĐ]", history.text("entries.actNumber")),
                () -> assertEquals("[50000000, -20000000, -5000000, 4000000, 9000000]", history.text("entries.amount")),
                () -> assertEquals("[50000000, 30000000, 25000000, 29000000, 20000000]", history.text("entries.total")),
                () -> assertEquals("[initial, adjustment, recall, null, null]", history.text("entries.decision")),
                () -> assertEquals(1, history.number("entries[1].revision")),
                () -> assertEquals("Xã Trăng Non", history.text("entries[0].to.name")));

        var next = conversation
                .of("auditor", commune)
                .asks("/api/v1/reports/budget-execution?area=82001&year=2027&tree=2027-01-01&programme=" + programme);
        assertEquals(new Money(9, 0, 0), Money.in(next));
    }

    @Test
    void whatWasBeforeAndWhatIsAllowedAreHeldAgainstEachOther() {
        var programme = "ACTS-BEFORE";
        admin.programme(programme, "DA1");
        communalOffice.records("/api/v1/opening-balances", """
                {"holder": {"area": "82001"}, %s, "parts": [{"line": "DA1", "source": "central", "nature": "recurrent",
                 "originYear": 2025, "received": 70000000, "paid": 30000000}]}""".formatted(head(programme, "21/BB")));
        assertEquals(new Money(70, 0, 30), Money.in(execution(programme, commune)));
        communalOffice.records("/api/v1/ceilings", """
                {"programme": "%s", "fromYear": 2026, "toYear": 2030, "date": "2026-01-15", "holder": {"area": "82001"},
                 "act": {"number": "22/NQ", "issuedOn": "2026-01", "issuer": "HĐND", "title": "Trần thử"},
                 "parts": [%s]}""".formatted(programme, line("DA1", 69)));
        assertEquals("ceiling-exceeded warning", finding(commune));
    }

    /** The newest finding that stands; none as a blank. */
    private String finding(Place place) {
        var newest = conversation
                .of("auditor", place)
                .asks("/api/v1/reports/findings?area=%s&year=2026&tree=2026-06-30&open=true&limit=1"
                        .formatted(place.code()))
                .succeeded();
        return newest.size("findings") == 0
                ? " "
                : newest.text("findings[0].code") + " " + newest.text("findings[0].severity");
    }

    private Answer execution(String programme, Place place) {
        return conversation
                .of("auditor", place)
                .asks("/api/v1/reports/budget-execution?area=%s&year=2026&programme=%s"
                        .formatted(place.code(), programme));
    }

    private static String head(String programme, String number) {
        return """
                "programme": "%s", "year": 2026, "date": "2026-01-20",
                "act": {"number": "%s", "issuedOn": "2026-01-20", "issuer": "UBND", "title": "Văn bản thử"}""".formatted(programme, number);
    }

    private static String allocation(String programme, String number, String decision, String... parts) {
        return """
                {%s, "giver": {"area": "82"}, %s "total": %d, "parts": [%s]}""".formatted(head(programme, number), decision, total(parts), String.join(", ", parts));
    }

    private static long total(String... parts) {
        return Arrays.stream(parts)
                .mapToLong(part -> Long.parseLong(part.replaceAll("(?s).*\"amount\": (-?[0-9]+).*", "$1")))
                .sum();
    }

    private static String adjustment(int revision) {
        return "\"decision\": \"adjustment\", \"revision\": %d,".formatted(revision);
    }

    private static String part(String line, long millions) {
        return line(line, millions).replace("{", "{\"receiver\": {\"area\": \"82001\"}, ");
    }

    private static String line(String line, long millions) {
        return """
                {"line": "%s", "source": "central", "nature": "recurrent", "amount": %d}""".formatted(line, millions * Papers.TRIEU);
    }
}
