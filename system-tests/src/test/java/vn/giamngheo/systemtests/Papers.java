package vn.giamngheo.systemtests;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The papers that move the money of one programme in one year, as requests write them. Amounts are in triệu đồng.
 *
 * @param source of the payments
 */
record Papers(String programme, int year, String date, String source) {

    static final long TRIEU = 1_000_000;

    private static final String ACT = """
            "act": {"number": "12/QĐ-UBND", "issuedOn": "2022-12-21", "issuer": "Ủy ban nhân dân", "title": "Giao vốn"}""";

    Papers(String programme, int year, String date) {
        this(programme, year, date, "central");
    }

    Papers ofSource(String other) {
        return new Papers(programme, year, date, other);
    }

    /** @param source {@code central}, {@code province}, {@code district} or {@code commune} */
    record Part(Holder receiver, String line, String source, long amount) {

        static Part central(Holder receiver, long amount) {
            return new Part(receiver, "DA1", "central", amount);
        }

        private String json() {
            return """
                    {"receiver": %s, "line": "%s", "source": "%s", "nature": "recurrent", "amount": %d}""".formatted(receiver.json(), line, source, amount * TRIEU);
        }
    }

    String estimate(Part... parts) {
        return "{%s, %s}".formatted(head(), parts(List.of(parts)));
    }

    String allocation(Holder giver, Part... parts) {
        return "{%s, \"giver\": %s, %s}".formatted(head(), giver.json(), parts(List.of(parts)));
    }

    String payment(Holder holder, long amount) {
        return payment(holder, "DA1", source, amount);
    }

    String payment(Holder holder, String line, String from, long amount) {
        return """
                {"programme": "%s", "year": %d, "date": "%s", "holder": %s, "line": "%s", "source": "%s",
                 "nature": "recurrent", "payee": "Hợp tác xã Nà Pặc", "amount": %d}""".formatted(programme, year, date, holder.json(), line, from, amount * TRIEU);
    }

    /** The question for what became of the programme's money at a place. */
    String report(Place place) {
        return "/api/v1/reports/budget-execution?area=%s&year=%d&programme=%s".formatted(place.code(), year, programme);
    }

    private String head() {
        return """
                "programme": "%s", "year": %d, "date": "%s", %s""".formatted(programme, year, date, ACT);
    }

    private static String parts(List<Part> parts) {
        var total = parts.stream().mapToLong(Part::amount).sum();
        return "\"total\": %d, \"parts\": [%s]"
                .formatted(total * TRIEU, parts.stream().map(Part::json).collect(Collectors.joining(", ")));
    }
}
