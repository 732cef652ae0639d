package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.programme.LineMapping.Extent;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.reference.References;

/** A line goes on in lines of other editions that there are, as a whole in one only. All that is wrong is said at once. */
@ApplicationScoped
class MappingRules {

    @Inject
    References references;

    void check(Programme programme, List<LineMapping> mappings) {
        var violations = new ArrayList<Violation>();
        for (var i = 0; i < mappings.size(); i++) {
            var mapping = mappings.get(i);
            var at = "/mappings/" + i;
            checkFrom(programme, mapping, at, violations);
            checkTo(programme, mapping, at, violations);
            checkOnce(mapping, mappings.subList(0, i), at, violations);
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    private static void checkFrom(Programme programme, LineMapping mapping, String at, List<Violation> violations) {
        if (!programme.hasLine(mapping.line())) {
            violations.addAll(References.unknown(at + "/line", LineRules.LINE, mapping.line(), "")
                    .violations());
        }
    }

    private void checkTo(Programme programme, LineMapping mapping, String at, List<Violation> violations) {
        if (mapping.toProgramme().equals(programme.code())) {
            violations.add(Violation.of(
                    PlansProblem.MAPPED_TO_ITSELF, Where.body(at + "/toProgramme"), mapping.toProgramme()));
            return;
        }
        try {
            if (!references.lines(mapping.toProgramme(), at + "/toProgramme").contains(mapping.toLine())) {
                throw References.unknown(at + "/toLine", LineRules.LINE, mapping.toLine(), "");
            }
        } catch (ProblemException unknown) {
            violations.addAll(unknown.violations());
        }
    }

    private static void checkOnce(
            LineMapping mapping, List<LineMapping> before, String at, List<Violation> violations) {
        var sameLine = before.stream()
                .filter(other -> other.line().equals(mapping.line())
                        && other.toProgramme().equals(mapping.toProgramme()))
                .toList();
        if (sameLine.stream().anyMatch(other -> other.toLine().equals(mapping.toLine()))) {
            violations.add(Violation.of(PlansProblem.REPEATED_KEY, Where.body(at + "/toLine"), mapping.toLine()));
        } else if (!sameLine.isEmpty()
                && (mapping.extent() == Extent.WHOLE
                        || sameLine.stream().anyMatch(other -> other.extent() == Extent.WHOLE))) {
            violations.add(
                    Violation.of(PlansProblem.MAPPED_WHOLE_AND_MORE, Where.body(at + "/extent"), mapping.line()));
        }
    }
}
