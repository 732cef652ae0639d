package vn.giamngheo.systemtests;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import vn.giamngheo.testing.nation.Nation;

/** What a nation's communes observed in the half year before the reform: houses built, and how many of the households are poor. */
final class NationResults {

    static final String HOUSES = "nation_houses";
    static final String POOR = "nation_poor";

    private static final int MOST_HOUSES = 40;
    private static final int MOST_HOUSEHOLDS = 3_000;

    private final Map<String, Sum> ofCommune = new LinkedHashMap<>();

    record Sum(long houses, long poor, long households) {
        static final Sum NOTHING = new Sum(0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(houses + other.houses, poor + other.poor, households + other.households);
        }

        /** Of the targets of {@link #plan}, as a report shows them. */
        static Sum in(Answer report, int plan) {
            var targets = "plans[%d].targets".formatted(plan);
            return new Sum(
                    report.number(targets + "[0].actual.value"),
                    report.number(targets + "[1].actual.numerator"),
                    report.number(targets + "[1].actual.denominator"));
        }
    }

    NationResults(Nation nation, Random random) {
        nation.oldCommunes().forEach(unit -> {
            var households = 1 + random.nextInt(MOST_HOUSEHOLDS);
            ofCommune.put(
                    unit.code(), new Sum(random.nextInt(MOST_HOUSES), random.nextInt(households + 1), households));
        });
    }

    Sum of(Collection<String> communes) {
        return communes.stream().map(ofCommune::get).reduce(Sum.NOTHING, Sum::plus);
    }

    Sum ofAll() {
        return of(ofCommune.keySet());
    }

    static List<String> indicators() {
        return List.of("""
                {"code": "%s", "name": {"vi": "Nhà ở"}, "unit": "households", "adds": "flow", "rate": false}""".formatted(HOUSES), """
                {"code": "%s", "name": {"vi": "Hộ nghèo"}, "unit": "percent", "adds": "stock", "rate": true}""".formatted(POOR));
    }

    List<String> observations() {
        return ofCommune.entrySet().stream()
                .flatMap(each -> Stream.of(
                        observation(
                                HOUSES,
                                each.getKey(),
                                "\"value\": " + each.getValue().houses()),
                        observation(
                                POOR,
                                each.getKey(),
                                "\"numerator\": %d, \"denominator\": %d"
                                        .formatted(
                                                each.getValue().poor(),
                                                each.getValue().households()))))
                .toList();
    }

    /** A plan that wants both, of a place on the first of its days. */
    static String plan(String area, String from) {
        return """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch 2025", "issuer": "Ủy ban nhân dân",
                 "periodFrom": "%s", "periodTo": "2025-12-31", "fundLines": [],
                 "targets": [{"key": "CT1", "indicator": "%s", "comparator": "at_least", "value": 1,
                              "unit": "households", "dueOn": "2025-12-31"},
                             {"key": "CT2", "indicator": "%s", "comparator": "at_most", "value": 50,
                              "unit": "percent", "dueOn": "2025-12-31"}]}""".formatted(area, NationBooks.PROGRAMME, from, HOUSES, POOR);
    }

    private static String observation(String indicator, String area, String figures) {
        return """
                {"indicator": "%s", "area": "%s", "periodFrom": "2025-01-01", "periodTo": "%s", %s,
                 "source": "Báo cáo sáu tháng"}""".formatted(indicator, area, Nation.LAST_DAY, figures);
    }
}
