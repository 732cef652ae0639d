package vn.giamngheo.indicators.review;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giamngheo.events.AreaClassesState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A review of a commune, as its officers send it. */
public record Reviewing(Place commune, String id) {

    public static final String PATH = "/api/v1/review-rounds";
    static final String INCOME = "\"monthlyIncome\": %d";

    private static boolean ruled;

    /** The rules of QĐ 24/2021/QĐ-TTg, once for all tests; the days of posting are the test's. */
    public static synchronized void rules() {
        if (ruled) {
            return;
        }
        ruled = true;
        rule("yearly", "\"2021-09-01\", \"validTo\": \"2025-06-30\"", YEARLY + "\"districtOpinion\": true");
        rule("yearly", "\"2025-07-01\"", YEARLY + "\"districtOpinion\": false");
        rule("regular", "\"2021-09-01\"", """
                "startDay": 15, "decisionWithinDays": 15, "districtOpinion": false""");
    }

    private static final String YEARLY = """
            "windowFrom": "09-01", "windowTo": "12-14", "postingDays": 3,\s""";

    private static void rule(String kind, String days, String content) {
        Api.post(TestTokens.of("admin", World.COUNTRY.id().toString()), "/api/v1/review-rules", """
                        {"kind": "%s", "validFrom": %s, "content": {%s, "agreementPercent": 50,
                            "newlyEscapedMonths": 36},
                         "act": {"number": "24/2021/QĐ-TTg", "issuedOn": "2021-07-16", "issuer": "Thủ tướng",
                            "title": "Quy trình rà soát"}}
                        """.formatted(
                                kind, days, content))
                .statusCode(201);
    }

    public static void settle(World world, Place village, String settlement) {
        world.publish(
                Topics.AREA_CLASSES,
                AreaClassesState.TYPE,
                village.id(),
                new AreaClassesState(
                        village.id(),
                        1,
                        false,
                        List.of(new AreaClassesState.Classification(
                                "settlement", settlement, World.BEGINNING, null, "01/QĐ"))));
    }

    static ValidatableResponse open(Place commune, String kind, int year, String openedOn, String openingOn) {
        return Api.post(officer("commune-officer", commune), PATH, """
                {"area": "%s", "kind": "%s", "standard": "%s", "year": %d, "openedOn": "%s", "openingOn": "%s"}
                """.formatted(
                        commune.code(), kind, TestStandards.NATIONAL, year, openedOn, openingOn));
    }

    public static Reviewing regular(Place commune, int year, String openedOn, String openingOn) {
        return new Reviewing(
                commune,
                open(commune, "regular", year, openedOn, openingOn)
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    public static Reviewing yearly(Place commune, int year, String openingOn) {
        return new Reviewing(
                commune,
                open(commune, "yearly", year, year + "-09-05", openingOn)
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    public ValidatableResponse list(LocalDate on, String... households) {
        var ids = List.of(households).stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
        return send(
                "commune-officer",
                "lists",
                households.length == 0 ? "\"on\": \"%s\"".formatted(on) : """
                "on": "%s", "requestedOn": "%s", "households": [%s]""".formatted(on, on, ids));
    }

    public ValidatableResponse survey(String household, String on, long income, String... lacking) {
        return send("surveyor", "surveys", finding(household, on, INCOME.formatted(income), lacking));
    }

    static String finding(String household, String on, String means, String... lacking) {
        var codes = List.of(lacking).stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
        return """
                "household": "%s", "on": "%s", %s, "lacking": [%s]""".formatted(household, on, means, codes);
    }

    public ValidatableResponse meet(Place village, String on, int attended, int agreed) {
        return send("village-head", "meetings", """
                "village": "%s", "on": "%s", "attended": %d, "agreed": %d""".formatted(village.code(), on, attended, agreed));
    }

    public ValidatableResponse post(Place village, String from, String to) {
        return send("commune-officer", "postings", """
                "village": "%s", "from": "%s", "to": "%s", "places": ["Nhà văn hóa thôn", "Trụ sở xã"]""".formatted(village.code(), from, to));
    }

    public ValidatableResponse object(String household, String on) {
        return send("commune-officer", "objections", """
                "household": "%s", "on": "%s", "reason": "Thu nhập cao hơn"\s""".formatted(household, on));
    }

    public ValidatableResponse recheck(String household, String on, long income, String... lacking) {
        return send("surveyor", "rechecks", """
                "upheld": true, "finding": {%s}""".formatted(finding(household, on, INCOME.formatted(income), lacking)));
    }

    public ValidatableResponse decide(String on) {
        return send("approver", "decisions", "\"on\": \"%s\", \"act\": %s".formatted(on, act(on)));
    }

    /** Records what was decided on paper. @param classes of households, by their ids */
    ValidatableResponse signed(String on, String effectiveOn, String number, Map<String, String> classes) {
        var households = classes.entrySet().stream()
                .map(each ->
                        "{\"household\": \"%s\", \"povertyClass\": \"%s\"}".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        return send("approver", "signed-decisions", """
                "on": "%s", "effectiveOn": "%s", "act": %s, "households": [%s]""".formatted(on, effectiveOn, act(number, on), households));
    }

    public static String act(String on) {
        return act("12/QĐ-UBND", on);
    }

    private static String act(String number, String on) {
        return """
                {"number": "%s", "issuedOn": "%s", "kind": "decision", "issuer": "UBND xã thí dụ",
                 "title": "Công nhận kết quả rà soát"}""".formatted(number, on);
    }

    public ValidatableResponse send(String role, String what, String fields) {
        return Api.post(officer(role, commune), PATH + "/" + id + "/" + what, "{" + fields + "}");
    }

    ValidatableResponse get() {
        return Api.get(officer("auditor", commune), PATH + "/" + id);
    }

    public static String officer(String role, Place place) {
        return TestTokens.of(role, place.id().toString());
    }
}
