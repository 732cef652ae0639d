package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import vn.giamngheo.indicators.classification.ClassHistory;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.indicators.standing.SpellRow;
import vn.giamngheo.indicators.standing.Standings;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Shows the classes of a household, and whether it has escaped from poverty lately. */
@ApplicationScoped
class ShowingClasses {

    @Inject
    FindingStandards standards;

    @Inject
    Standings standings;

    @Inject
    Rules rules;

    @Inject
    Acts acts;

    ClassesView show(UUID household, String code, LocalDate on) {
        var standard = standards
                .byCode(code)
                .orElseThrow(
                        () -> new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("standard"), code, ""));
        var rows = standings.spells(standard.id(), household);
        var history = Standings.history(rows);
        var until = newUntil(history, on);
        return new ClassesView(
                household, code, on, history.classOn(on), until != null && !on.isAfter(until), until, spells(rows));
    }

    /** By the rule that held on the day of the escape; null without an escape. */
    private LocalDate newUntil(ClassHistory history, LocalDate on) {
        return history.escapedOn(on)
                .flatMap(escaped -> history.newlyEscapedUntil(
                        on, rules.on(ReviewKind.YEARLY, escaped, "/on").newlyEscapedMonths()))
                .orElse(null);
    }

    private List<ClassesView.Spell> spells(List<SpellRow> rows) {
        Map<UUID, Act> byId =
                acts.byId(new TreeSet<>(rows.stream().map(SpellRow::actId).toList()));
        return rows.stream()
                .map(row -> new ClassesView.Spell(
                        row.povertyClass(), row.validFrom(), row.validTo(), row.origin(), byId.get(row.actId())))
                .toList();
    }
}
