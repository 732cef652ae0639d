package vn.giamngheo.budget;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** The books of a programme of its own, in two provinces, one with a district and two communes. */
final class Books {

    static final String ESTIMATES = "/api/v1/estimates";
    static final String ALLOCATIONS = "/api/v1/allocations";
    static final String PAYMENTS = "/api/v1/payments";

    /** Places are the same for all tests; what tests write is kept apart by its programme. */
    private static final World WORLD = World.around("budget");

    private static final Place PROVINCE = WORLD.province();
    private static final Place OTHER_PROVINCE = WORLD.province();
    private static final Place DISTRICT = WORLD.district(PROVINCE);
    private static final Place COMMUNE = WORLD.commune(DISTRICT);
    private static final Place OTHER_COMMUNE = WORLD.commune(DISTRICT);
    private static final Holder DEPARTMENT = WORLD.agency(PROVINCE);

    final ServiceDatabase database = ServiceDatabase.of("budget");
    final World world = WORLD;
    final Place province = PROVINCE;
    final Place otherProvince = OTHER_PROVINCE;
    final Place district = DISTRICT;
    final Place commune = COMMUNE;
    final Place otherCommune = OTHER_COMMUNE;
    final Holder department = DEPARTMENT;
    final String programme = WORLD.programme("DA1", "DA2");
    final String everywhere = officer(World.COUNTRY);

    static Books open() {
        var books = new Books();
        books.world.arrive();
        return books;
    }

    /** A finance officer of a place. */
    static String officer(Place place) {
        return TestTokens.of("finance-officer", place.id().toString());
    }

    ValidatableResponse estimate(String source, Place receiver, long amount) {
        return Api.post(everywhere, ESTIMATES, estimateOf(source, receiver, amount));
    }

    /** Gives a commune money of its own. */
    void fund(Place commune, long amount) {
        estimate("commune", commune, amount).statusCode(201);
    }

    ValidatableResponse allocate(String source, Holder giver, Holder receiver, long amount) {
        return Api.post(everywhere, ALLOCATIONS, allocationOf(source, giver, receiver, amount));
    }

    ValidatableResponse pay(String source, Holder payer, long amount) {
        return Api.post(everywhere, PAYMENTS, paymentOf(source, payer, amount));
    }

    String estimateOf(String source, Place receiver, long amount) {
        return """
                {"programme": "%s", "year": 2023, "date": "2023-01-10", "total": %d,
                 "act": {"issuer": "HĐND", "title": "Dự toán 2023"},
                 "parts": [%s]}
                """.formatted(programme, amount, part(source, receiver, amount));
    }

    String allocationOf(String source, Holder giver, Holder receiver, long amount) {
        return """
                {"programme": "%s", "year": 2023, "date": "2023-02-10", "total": %d, "giver": %s,
                 "act": {"issuer": "UBND", "title": "Phân bổ 2023"},
                 "parts": [%s]}
                """.formatted(programme, amount, giver.json(), part(source, receiver, amount));
    }

    String paymentOf(String source, Holder payer, long amount) {
        return """
                {"programme": "%s", "year": 2023, "date": "2023-03-10", "holder": %s, "line": "DA1",
                 "source": "%s", "nature": "investment", "payee": "Công ty A", "amount": %d}
                """.formatted(programme, payer.json(), source, amount);
    }

    static String part(String source, Holder receiver, long amount) {
        return """
                {"receiver": %s, "line": "DA1", "source": "%s", "nature": "investment", "amount": %d}
                """.formatted(receiver.json(), source, amount);
    }

    long left(UUID holder) throws Exception {
        return database.number("""
                select coalesce(sum(available), 0) from balance
                where holder_id = ? and programme_code = ?
                """, holder, programme);
    }

    long documents() throws Exception {
        return database.number("select count(*) from ledger_document where programme_code = ?", programme);
    }
}
