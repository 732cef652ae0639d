package vn.giamngheo.systemtests;

/** Payments of the ledger that name the household that they went to. */
final class SupportedHouseholds {

    private SupportedHouseholds() {}

    /** @return the id of the payment, of 2026 */
    static String paid(Person finance, String area, String programme, String household, String policy, long amount) {
        finance.records("/api/v1/estimates", """
                {"programme": "%s", "year": 2026, "date": "2026-01-05", "total": %3$d,
                 "act": {"number": "5/QĐ-TD", "issuer": "UBND", "title": "Thí dụ"},
                 "parts": [{"receiver": {"area": "%s"}, "line": "DA5", "source": "province", "nature": "recurrent",
                            "amount": %3$d}]}""".formatted(programme, area, amount));
        var payment = finance.records("/api/v1/payments", """
                {"programme": "%s", "year": 2026, "date": "2026-03-01", "holder": {"area": "%s"}, "line": "DA5",
                 "source": "province", "nature": "recurrent", "payee": "Hộ thí dụ", "amount": %d}""".formatted(programme, area, amount))
                .text("id");
        var path = "/api/v1/payments/" + payment + "/supports";
        var read = finance.asks(path).succeeded().http().header("ETag");
        new Answer(finance.request()
                        .contentType("application/json")
                        .header("If-Match", read)
                        .body("""
                                {"supports": [{"household": "%s", "policy": "%s", "amount": %d}]}""".formatted(household, policy, amount))
                        .put(path))
                .succeeded();
        return payment;
    }
}
