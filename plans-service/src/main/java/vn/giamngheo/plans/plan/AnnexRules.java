package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.area.Level;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.AreaCode;

/** An annex is of places of one level below the plan's own, each once a year of the plan: so its sums count nothing twice. */
@ApplicationScoped
class AnnexRules {

    @Inject
    Jdbi jdbi;

    @Inject
    Places places;

    void check(PlanRequest plan, List<Violation> violations) {
        if (plan.annex().isEmpty()) {
            return;
        }
        var years = new Years(plan.periodFrom().getYear(), plan.periodTo().getYear());
        var levels = places.byCode(plan.area(), plan.periodFrom())
                .map(place -> below(place.id(), plan.periodFrom()))
                .orElse(Map.of());
        var seen = new HashSet<String>();
        for (var i = 0; i < plan.annex().size(); i++) {
            var row = plan.annex().get(i);
            check(row, plan.annex().get(0), "/annex/" + i, years, levels, violations);
            if (!seen.add(row.area().text() + " " + row.year())) {
                violations.add(Violation.of(
                        PlansProblem.REPEATED_KEY,
                        Where.body("/annex/" + i + "/area"),
                        row.area().text()));
            }
        }
    }

    /**
     * The levels of what an annex of the plan may be about, by their codes: looked up once for many lines that are
     * added.
     */
    Map<String, String> levels(Plan plan) {
        return below(plan.areaId(), plan.periodFrom());
    }

    /**
     * The rules of a line that is added to those of a draft.
     *
     * @param levels of the plan
     */
    static void check(Plan plan, Map<String, String> levels, AnnexRow row, List<Violation> violations) {
        var years = new Years(plan.period().from().getYear(), plan.period().to().getYear());
        var first = plan.annex().isEmpty() ? row : plan.annex().get(0);
        check(row, first, "", years, levels, violations);
    }

    /** Of a plan, both inclusive. */
    private record Years(int from, int to) {}

    private static void check(
            AnnexRow row,
            AnnexRow first,
            String at,
            Years years,
            Map<String, String> levels,
            List<Violation> violations) {
        var level = levels.get(row.area().text());
        var others = levels.get(first.area().text());
        if (level == null) {
            violations.addAll(unknown(row.area(), at).violations());
        } else if (others != null && !level.equals(others)) {
            violations.add(Violation.of(
                    PlansProblem.ANNEX_OF_ANOTHER_LEVEL,
                    Where.body(at + "/area"),
                    row.area().text(),
                    Level.word(others)));
        }
        if (row.year() < years.from() || row.year() > years.to()) {
            violations.add(Violation.of(
                    PlansProblem.YEAR_OUTSIDE_THE_PLAN, Where.body(at + "/year"), String.valueOf(row.year())));
        }
    }

    private static ProblemException unknown(AreaCode code, String at) {
        return References.unknown(
                at + "/area", new Words("địa bàn thuộc kế hoạch", "area below the plan's"), code.text(), "");
    }

    /** The levels of all places below one on a day, by their codes. */
    private Map<String, String> below(UUID area, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(Subtree.TREE + """
                        select p.code, a.level from tree t
                        join area a on a.id = t.id
                        join area_period p on p.area_id = t.id and p.valid @> cast(:tree as date)
                        where t.id <> :area
                        """)
                .bind("area", area)
                .bind("tree", on)
                .map((row, context) -> Map.entry(row.getString("code"), row.getString("level")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first)));
    }
}
