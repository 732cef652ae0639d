package vn.giamngheo.budget;

import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World.Place;

/** What stands beside the ledger at a place, as requests write it. */
record Beside(Books books, Place place) {

    static final String FORECASTS = "/api/v1/disbursement-forecasts";
    static final String CREDITS = "/api/v1/policy-credits";
    static final String FUNDS = "/api/v1/integrated-funds";
    static final String GIFTS = "/api/v1/mobilised-gifts";

    /** One of each kind. */
    void recordAll() {
        Api.post(books.everywhere, FORECASTS, forecast()).statusCode(201);
        Api.post(books.everywhere, CREDITS, credit()).statusCode(201);
        Api.post(books.everywhere, FUNDS, fund()).statusCode(201);
        Api.post(books.everywhere, GIFTS, gift("cash", "\"amount\": 5")).statusCode(201);
    }

    String forecast() {
        return """
                {"kind": "estimate", "holder": %s, "programme": "%s", "line": "DA1", "year": 2023, "date": "2023-10-05",
                 "horizon": "year_end", "until": "2023-12-31", "amount": 900, "reason": "Chờ thẩm định"}
                """.formatted(place.json(), books.programme);
    }

    String credit() {
        return """
                {"area": "%s", "creditProgramme": "HO-NGHEO", "month": "2023-06", "lent": 2000, "recovered": 750,
                 "outstanding": 96500, "overdue": 120, "borrowers": 1904}
                """.formatted(place.code());
    }

    String fund() {
        return """
                {"area": "%s", "programme": "%s", "year": 2023, "date": "2023-06-30", "origin": "Nông thôn mới",
                 "source": "local", "allocated": 320, "disbursed": 295}
                """.formatted(place.code(), books.programme);
    }

    /** @param more the fields of its form */
    String gift(String form, String more) {
        return """
                {"area": "%s", "programme": "%s", "date": "2023-10-17", "form": "%s", "purpose": "Nước sạch", %s}
                """.formatted(place.code(), books.programme, form, more);
    }
}
