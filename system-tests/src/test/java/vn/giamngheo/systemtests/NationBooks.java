package vn.giamngheo.systemtests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import vn.giamngheo.testing.nation.Nation;
import vn.giamngheo.testing.nation.Unit;

/**
 * The money of a nation in the year of its reform, in đồng: the centre and each province have some of their own, and both
 * pass it on to districts and communes, of which each commune pays a part.
 */
final class NationBooks {

    static final String PROGRAMME = "NATION";
    static final int YEAR = 2025;

    private static final String CENTRAL = "DA1";
    private static final String LOCAL = "DA2";
    /** As many as one paper may have. */
    private static final int PARTS = 400;

    private static final int MOST = 2_000_000_000;
    private static final String HEAD = """
            "programme": "%s", "year": %d, "date": "2025-03-03",
            "act": {"number": "12/QĐ-TH", "issuedOn": "2025-01-02", "issuer": "Ủy ban nhân dân", "title": "Giao vốn"}""".formatted(PROGRAMME, YEAR);

    private final Map<String, List<Part>> ofProvince = new HashMap<>();
    private final Map<String, Sum> ofPlace = new HashMap<>();
    private final List<String> provinces;

    private record Part(String receiver, String line, String source, long amount) {
        String json() {
            return """
                    {"receiver": {"area": "%s"}, "line": "%s", "source": "%s", "nature": "recurrent", "amount": %d}""".formatted(receiver, line, source, amount);
        }
    }

    /** What was allocated to places, and what they have paid. */
    record Sum(long allocated, long disbursed) {
        static final Sum NOTHING = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(allocated + other.allocated, disbursed + other.disbursed);
        }
    }

    NationBooks(Nation nation, Random random) {
        provinces = nation.oldProvinces().stream().map(Unit::code).toList();
        var provinceOf = nation.oldDistricts().stream().collect(Collectors.toMap(Unit::code, Unit::parent));
        nation.oldDistricts().forEach(unit -> give(unit.code(), unit.parent(), CENTRAL, 0, random));
        nation.oldCommunes().forEach(unit -> {
            var province = provinceOf.get(unit.parent());
            var given = give(unit.code(), province, CENTRAL, 1, random);
            give(unit.code(), province, LOCAL, 0, random);
            ofPlace.merge(unit.code(), new Sum(0, 1 + (long) (random.nextDouble() * given)), Sum::plus);
        });
    }

    private long give(String receiver, String province, String line, int least, Random random) {
        var amount = 1L + least + random.nextInt(MOST);
        var source = line.equals(CENTRAL) ? "central" : "province";
        ofProvince.computeIfAbsent(province, code -> new ArrayList<>()).add(new Part(receiver, line, source, amount));
        ofPlace.merge(receiver, new Sum(amount, 0), Sum::plus);
        return amount;
    }

    /** Of all these places. */
    Sum of(List<String> codes) {
        return codes.stream()
                .map(code -> ofPlace.getOrDefault(code, Sum.NOTHING))
                .reduce(Sum.NOTHING, Sum::plus);
    }

    Sum ofAll() {
        return ofPlace.values().stream().reduce(Sum.NOTHING, Sum::plus);
    }

    List<String> estimates() {
        var central = new Part("VN", CENTRAL, "central", passedOn(provinces, CENTRAL));
        var local = provinces.stream()
                .map(code -> new Part(code, LOCAL, "province", passedOn(List.of(code), LOCAL)))
                .toList();
        return List.of("{%s, %s}".formatted(HEAD, parts(List.of(central))), "{%s, %s}".formatted(HEAD, parts(local)));
    }

    /** The centre's first. */
    List<String> allocations() {
        var central = provinces.stream()
                .map(code -> new Part(code, CENTRAL, "central", passedOn(List.of(code), CENTRAL)))
                .toList();
        var papers = new ArrayList<>(List.of(allocation("VN", central)));
        provinces.forEach(code -> {
            var parts = ofProvince.get(code);
            for (var from = 0; from < parts.size(); from += PARTS) {
                papers.add(allocation(code, parts.subList(from, Math.min(from + PARTS, parts.size()))));
            }
        });
        return papers;
    }

    List<String> payments() {
        return ofPlace.entrySet().stream()
                .filter(place -> place.getValue().disbursed() > 0)
                .map(place -> """
                        {"programme": "%s", "year": %d, "date": "2025-05-05", "holder": {"area": "%s"}, "line": "%s",
                         "source": "central", "nature": "recurrent", "payee": "Hợp tác xã", "amount": %d}""".formatted(
                                PROGRAMME,
                                YEAR,
                                place.getKey(),
                                CENTRAL,
                                place.getValue().disbursed()))
                .toList();
    }

    int postings() {
        return ofProvince.values().stream().mapToInt(List::size).sum()
                + 2 * provinces.size()
                + 1
                + payments().size();
    }

    private long passedOn(List<String> codes, String line) {
        return codes.stream()
                .flatMap(code -> ofProvince.get(code).stream())
                .filter(part -> part.line().equals(line))
                .mapToLong(Part::amount)
                .sum();
    }

    private static String allocation(String giver, List<Part> parts) {
        return "{%s, \"giver\": {\"area\": \"%s\"}, %s}".formatted(HEAD, giver, parts(parts));
    }

    private static String parts(List<Part> parts) {
        return "\"total\": %d, \"parts\": [%s]"
                .formatted(
                        parts.stream().mapToLong(Part::amount).sum(),
                        parts.stream().map(Part::json).collect(Collectors.joining(", ")));
    }
}
