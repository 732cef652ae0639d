package vn.giamngheo.reporting.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * A count of a profile: of which class, by what, and which of those.
 *
 * @param by null for all households of the class
 * @param code null as {@code by}
 * @param unit {@code households} or {@code persons}
 */
record ProfileFigure(OfClass of, String by, String code, String unit) {

    static final List<String> UNITS = List.of("households", "persons");

    private static final String ETHNICITY = "ethnicity";

    /** After {@code villages}: whether one of their results counts it, or there is none that could. */
    static final String KNOWN = """
            select not exists (select from villages where result is not null) or exists (
                select from villages v join review_detail d on d.result_id = v.result
                where d.class = any(:classes) and d.subject = :by and d.code = :detail
            )
            """;

    private static final Map<String, Integer> PARTS_BY =
            Map.of("surveyed", 2, "lacking", 3, "dimension", 3, "cause", 3, "group", 3, ETHNICITY, 3);

    /** A class, by its name in the reports. */
    private enum OfClass {
        ALL("all", List.of("all"), List.of("total")),
        POOR("poor", List.of("poor"), List.of("poor")),
        NEAR_POOR("nearPoor", List.of("near_poor"), List.of("nearPoor")),
        MULTIDIMENSIONAL("multidimensional", List.of("poor", "near_poor"), List.of("poor", "nearPoor"));

        private final String name;
        private final List<String> classes;
        private final List<String> counts;

        OfClass(String name, List<String> classes, List<String> counts) {
            this.name = name;
            this.classes = classes;
            this.counts = counts;
        }

        static Optional<OfClass> named(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name.equals(name))
                    .findFirst();
        }
    }

    /** @return empty when there is no such figure */
    static Optional<ProfileFigure> of(String figure, String unit) {
        var parts = List.of(figure.split("[.]", 3));
        return OfClass.named(parts.get(0))
                .filter(of -> isWhole(parts))
                .map(of -> new ProfileFigure(
                        of,
                        parts.size() > 1 ? parts.get(1) : null,
                        parts.size() > 1 ? parts.get(parts.size() - 1) : null,
                        unit));
    }

    private static boolean isWhole(List<String> parts) {
        return parts.size() == 1 || Integer.valueOf(parts.size()).equals(PARTS_BY.get(parts.get(1)));
    }

    /** The relation {@code result} after {@code villages}; each result that was counted is in it, at zero, too. */
    String result() {
        return """
                , result (id, kind, place, round, on_day, decided_on, act, counts) as (
                    select v.result, 'review_result', v.id, v.round_id, v.closing_on, v.decided_on, cast(null as text), case
                        when cast(:by as text) is null then (
                            select sum((v.%1$s ->> c)::bigint) from unnest(:figures) c
                        ) else coalesce((
                            select sum(d.%1$s) from review_detail d
                            where d.result_id = v.result and d.class = any(:classes) and d.subject = :by and d.code = :detail
                        ), 0) end
                    from villages v where v.is_total and v.result is not null
                )
                """.formatted(unit);
    }

    /** Whether results count it at zero, too: of peoples only those are counted that there are. */
    boolean isCountedAtZero() {
        return by != null && !by.equals(ETHNICITY);
    }

    Query bind(Query query) {
        return bindDetail(query).bindArray("figures", String.class, of.counts.toArray());
    }

    Query bindDetail(Query query) {
        return query.bind("by", by).bind("detail", code).bindArray("classes", String.class, of.classes.toArray());
    }
}
