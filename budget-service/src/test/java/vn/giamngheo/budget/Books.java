package vn.giamngheo.budget;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** The books of a programme of its own, in two provinces, one with a district and two communes. */
final class Books {

    /** The accounts on which the balance is another one than the postings say; one of nothing is as good as none. */
    private static final String WRONG_BALANCES = """
            with moved as (
                select p.*, d.programme_code from posting p join ledger_document d on d.id = p.document_id
                where d.programme_code = ?
            ), side as (
                select receiver_kind as kind, receiver_id as holder, line_code, source, nature, origin_year,
                    spending_year, amount as received, 0 as passed_on, 0 as carried, 0 as paid, 0 as advanced,
                    0 as committed
                from moved where receiver_id is not null
                union all
                select giver_kind, giver_id, line_code, source, nature, origin_year, spending_year, 0,
                    case effect when 'GIVE' then amount else 0 end, case effect when 'CARRY' then amount else 0 end,
                    case effect when 'PAY' then amount else 0 end, case effect when 'ADVANCE' then amount else 0 end,
                    case effect when 'COMMIT' then amount else 0 end
                from moved where giver_id is not null
            ), recomputed as (
                select kind, holder, line_code, source, nature, origin_year, spending_year,
                    sum(received), sum(passed_on), sum(carried), sum(paid), sum(advanced), sum(committed),
                    greatest(0, sum(passed_on + carried + paid + advanced + committed - received))
                from side group by 1, 2, 3, 4, 5, 6, 7
                having row(sum(received), sum(passed_on), sum(carried), sum(paid), sum(advanced), sum(committed))
                    <> row(0, 0, 0, 0, 0, 0)
            ), kept as (
                select holder_kind, holder_id, line_code, source, nature, origin_year, spending_year,
                    received, passed_on, carried, paid, advanced, committed, shortage
                from balance where programme_code = ?
                    and row(received, passed_on, carried, paid, advanced, committed) <> row(0, 0, 0, 0, 0, 0)
            )
            (select holder from (table recomputed except all table kept) missing)
            union all
            (select holder_id from (table kept except all table recomputed) surplus)
            """;

    private static final String ACT = """
            {"number": "%s", "issuedOn": "2023-01", "issuer": "UBND", "title": "Quyết định thử"}""";

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

    /** Days of holders on which more had been used than had come by then. */
    List<String> daysBelowZero() throws Exception {
        return database.texts("""
                with change as (
                    select p.receiver_id as holder, d.date, p.amount from posting p
                        join ledger_document d on d.id = p.document_id
                    where p.receiver_id is not null and d.programme_code = ?
                    union all
                    select p.giver_id, d.date, -p.amount from posting p join ledger_document d on d.id = p.document_id
                    where p.giver_id is not null and d.programme_code = ?
                ), day as (
                    select holder, date, sum(sum(amount)) over (partition by holder order by date) as available
                    from change group by 1, 2
                )
                select holder || ' ' || date || ' ' || available from day where available < 0 order by 1
                """, programme, programme);
    }

    /** The accounts whose balance does not equal the postings. */
    List<String> wrongBalances() throws Exception {
        return database.texts(WRONG_BALANCES, programme, programme);
    }

    /** A paper of the giver (null for an estimate) that is signed under the number; {@code more} says what it decides. */
    String signed(String number, Holder giver, String more, String... parts) {
        return """
                {"programme": "%s", "year": 2023, "date": "2023-02-10", "act": %s, %s %s "total": %d, "parts": [%s]}
                """.formatted(
                        programme,
                        ACT.formatted(number),
                        giver == null ? "" : "\"giver\": " + giver.json() + ",",
                        more,
                        Stream.of(parts).mapToLong(Books::amount).sum(),
                        String.join(", ", parts));
    }

    /** A signed paper about the money of one holder, of 2023; {@code more} is the rest of it. */
    String ofHolder(Holder holder, String more, String... lines) {
        return """
                {"programme": "%s", "year": 2023, "date": "2023-12-20", "holder": %s, "act": %s, %s "parts": [%s]}
                """.formatted(programme, holder.json(), ACT.formatted("3/QĐ"), more, String.join(", ", lines));
    }

    static String line(String line, String source, long amount) {
        return """
                {"line": "%s", "source": "%s", "nature": "investment", "amount": %d}""".formatted(line, source, amount);
    }

    private static long amount(String part) {
        return new JsonPath(part).getLong("amount");
    }

    /** What is wrong with this programme's money now: what the words of the findings name, and the figures. */
    List<String> findings(String code) throws Exception {
        return database.texts("""
                select (select string_agg(each #>> '{}', ' ' order by n)
                        from jsonb_array_elements(content::jsonb -> 'args') with ordinality a (each, n))
                    || coalesce(': ' || (select string_agg(term ->> 'value', ' ' order by n)
                        from jsonb_array_elements(content::jsonb #> '{arithmetic,terms}') with ordinality t (term, n)), '')
                from finding where code = ? and not resolved and content like '%"' || ? || '"%' order by 1
                """, code, programme);
    }

    /** What is left of a line in a spending year, whatever the year that it comes from. */
    long left(UUID holder, String line, int year) throws Exception {
        return database.number("""
                select coalesce(sum(available), 0) from balance
                where holder_id = ? and programme_code = ? and line_code = ? and spending_year = ?
                """, holder, programme, line, year);
    }

    long documents() throws Exception {
        return database.number("select count(*) from ledger_document where programme_code = ?", programme);
    }
}
