package vn.giamngheo.systemtests;

/** What stands beside the ledger at a place in 2026, one of each kind, as requests write it. */
record Beside(String area, String programme) {

    static Beside at(String area, String programme) {
        return new Beside(area, programme);
    }

    void recordedBy(Person officer) {
        officer.records("/api/v1/disbursement-forecasts", """
                {"kind": "pledge", "holder": {"area": "%s"}, "programme": "%s", "year": 2026, "date": "2026-02-05",
                 "horizon": "quarter_end", "until": "2026-03-31", "amount": 900000000, "reason": "Chờ thẩm định"}
                """.formatted(area, programme));
        officer.records("/api/v1/policy-credits", """
                {"area": "%s", "creditProgramme": "HO-NGHEO", "month": "2026-01", "lent": 2000000000,
                 "recovered": 750000000, "outstanding": 96500000000, "overdue": 120000000, "borrowers": 1904}
                """.formatted(area));
        officer.records("/api/v1/integrated-funds", """
                {"area": "%s", "programme": "%s", "year": 2026, "date": "2026-01-31", "origin": "Nông thôn mới",
                 "source": "local", "allocated": 3200000000, "disbursed": 0}
                """.formatted(area, programme));
        officer.records("/api/v1/mobilised-gifts", """
                {"area": "%s", "programme": "%s", "date": "2026-02-01", "form": "labour", "labourDays": 40,
                 "purpose": "Đường thôn"}
                """.formatted(area, programme));
    }
}
