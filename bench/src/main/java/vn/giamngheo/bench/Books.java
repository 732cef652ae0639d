package vn.giamngheo.bench;

import java.io.IOException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Money that is there to be paid: one province with as many balances as wanted, told apart by line and origin year. */
final class Books {

    /** So late that money of fifty years before it makes fifty balances of each line. */
    static final int YEAR = 2065;

    static final String PROGRAMME = "BENCH";
    static final String PROVINCE = "90";

    private static final int LINES = 20;
    private static final int FIRST_ORIGIN = 2016;
    private static final int PARTS_OF_A_PAPER = 250;
    private static final long ENOUGH = 1_000_000_000_000L;

    private final SuiteUnderTest suite;

    Books(SuiteUnderTest suite) {
        this.suite = suite;
    }

    /** @param balances 1,000 at most */
    void open(int balances) throws IOException {
        suite.says("admin", "/api/v1/areas", """
                {"code": "%s", "name": "Tỉnh Đo Đạc", "level": "province", "parent": "VN", "validFrom": "2021-01-01"}""".formatted(PROVINCE));
        suite.says("admin", "/api/v1/programmes", """
                {"code": "%s", "name": {"vi": "Chương trình đo"}, "validFrom": "2021-01-01", "validTo": "2030-12-31",
                 "lines": [%s]}""".formatted(PROGRAMME, joined(0, LINES, Books::newLine)));
        for (var from = 0; from < balances; from += PARTS_OF_A_PAPER) {
            estimate(from, Math.min(balances, from + PARTS_OF_A_PAPER));
        }
    }

    /** A payment of one đồng out of one of the balances. */
    static String payment(int balance) {
        return """
                {"programme": "%s", "year": %d, "date": "2023-06-15", "holder": {"area": "%s"}, %s, "nature": "recurrent",
                 "source": "province", "payee": "Hợp tác xã Nà Pặc", "amount": 1}""".formatted(PROGRAMME, YEAR, PROVINCE, purpose(balance));
    }

    static String report() {
        return "/api/v1/reports/budget-execution?area=%s&year=%d&programme=%s".formatted(PROVINCE, YEAR, PROGRAMME);
    }

    private void estimate(int from, int to) throws IOException {
        suite.says("finance-officer", "/api/v1/estimates", """
                {"programme": "%s", "year": %d, "date": "2023-02-01", "total": %d,
                 "act": {"number": "12/QĐ-UBND", "issuedOn": "2022-12-21", "issuer": "Ủy ban nhân dân", "title": "Giao vốn"},
                 "parts": [%s]}""".formatted(
                        PROGRAMME, YEAR, ENOUGH * (to - from), joined(from, to, Books::part)));
    }

    private static String part(int balance) {
        return """
                {"receiver": {"area": "%s"}, %s, "source": "province", "nature": "recurrent", "amount": %d}""".formatted(PROVINCE, purpose(balance), ENOUGH);
    }

    private static String purpose(int balance) {
        return "\"line\": \"%s\", \"originYear\": %d".formatted(line(balance), origin(balance));
    }

    /** The programme line of a balance. */
    static String line(int balance) {
        return "L" + balance % LINES;
    }

    /** The year in which the money of a balance was first given. */
    static int origin(int balance) {
        return FIRST_ORIGIN + balance / LINES;
    }

    private static String newLine(int number) {
        return "{\"code\": \"%s\", \"name\": {\"vi\": \"Dự án %d\"}}".formatted(line(number), number);
    }

    private static String joined(int from, int to, IntFunction<String> text) {
        return IntStream.range(from, to).mapToObj(text).collect(Collectors.joining(", "));
    }
}
