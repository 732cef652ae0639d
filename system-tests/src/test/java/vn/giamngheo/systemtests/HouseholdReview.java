package vn.giamngheo.systemtests;

/** A commune's yearly review of 2025 by the sample's standard and rules, said by its officers to the gateway. */
final class HouseholdReview {

    /** Of nobody. */
    static final String NAME = "Người Không Có Thật";

    static final String CITIZEN = "999999999999";

    private static final String ROUNDS = "/api/v1/review-rounds";

    private HouseholdReview() {}

    /** @return the id of the household, which is poor from 2025-12-01 on */
    static String held(Conversation conversation, Place commune, String communeCode, String villageCode) {
        var household = conversation
                .of("surveyor", commune)
                .records("/api/v1/households", """
                {"code": "H-01", "village": "%s", "since": "2025-07-01", "noLabourCapacity": false,
                 "personOfMerit": false, "causes": ["capital"], "supportNeeds": ["credit"],
                 "members": [{"name": "%s", "birth": "1980", "sex": "female", "ethnicity": "tay", "relation": "head",
                    "citizenId": "%s"}]}""".formatted(villageCode, NAME, CITIZEN))
                .text("id");
        var officer = conversation.of("commune-officer", commune);
        var round = officer.records(ROUNDS, """
                {"area": "%s", "kind": "yearly", "standard": "NATIONAL-2022-2025", "year": 2025,
                 "openedOn": "2025-09-05", "openingOn": "2025-07-01"}""".formatted(communeCode)).text("id");
        var path = ROUNDS + "/" + round;
        officer.records(path + "/lists", """
                {"on": "2025-09-10", "requestedOn": "2025-09-08", "households": ["%s"]}""".formatted(household));
        conversation.of("surveyor", commune).records(path + "/surveys", """
                {"household": "%s", "on": "2025-09-20", "monthlyIncome": 1500000,
                 "lacking": ["nutrition", "water_source", "sanitation"]}""".formatted(household));
        officer.records(path + "/meetings", """
                {"village": "%s", "on": "2025-10-01", "attended": 40, "agreed": 20}""".formatted(villageCode));
        officer.records(path + "/postings", """
                {"village": "%s", "from": "2025-10-05", "to": "2025-10-09", "places": ["Nhà văn hóa"]}""".formatted(villageCode));
        conversation.of("approver", commune).records(path + "/decisions", """
                {"on": "2025-12-01", "act": {"number": "9/QĐ-UBND", "issuer": "UBND xã", "title": "Công nhận"}}""");
        return household;
    }

    /** A regular review of one household, which was decided to be poor on paper on that day. */
    static void signed(Conversation conversation, Place commune, String communeCode, String villageCode, String on) {
        var household = conversation
                .of("surveyor", commune)
                .records("/api/v1/households", """
                {"code": "H-%1$s", "village": "%1$s", "since": "2025-07-01", "noLabourCapacity": false,
                 "personOfMerit": false, "causes": ["capital"], "supportNeeds": ["credit"],
                 "members": [{"name": "%2$s %1$s", "birth": "1980", "sex": "female", "ethnicity": "tay", "relation": "head"}]}
                """.formatted(villageCode, NAME))
                .text("id");
        var officer = conversation.of("commune-officer", commune);
        var round = officer.records(ROUNDS, """
                {"area": "%s", "kind": "regular", "standard": "NATIONAL-2022-2025", "year": 2025,
                 "openedOn": "2025-09-15", "openingOn": "2025-07-01"}""".formatted(communeCode)).text("id");
        var path = ROUNDS + "/" + round;
        officer.records(path + "/lists", """
                {"on": "2025-09-15", "requestedOn": "2025-09-15", "households": ["%s"]}""".formatted(household));
        conversation.of("approver", commune).records(path + "/signed-decisions", """
                {"on": "%1$s", "act": {"number": "9/QĐ-UBND", "issuedOn": "%1$s", "issuer": "UBND xã", "title": "Công nhận"},
                 "households": [{"household": "%2$s", "povertyClass": "poor"}]}""".formatted(on, household));
    }
}
