package vn.giamngheo.plans.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;

/** The lines of a programme are a tree, whatever their order. All that is wrong is said at once. */
final class LineRules {

    static final Words LINE = new Words("dòng chương trình", "programme line");

    private LineRules() {}

    static void check(List<ProgrammeRequest.Line> lines) {
        var violations = new ArrayList<Violation>();
        var tree = LineTree.of(lines, ProgrammeRequest.Line::code, ProgrammeRequest.Line::parent);
        var codes = new HashSet<String>();
        for (var i = 0; i < lines.size(); i++) {
            check(lines.get(i), tree, "/lines/" + i + "/parent", violations);
            if (!codes.add(lines.get(i).code())) {
                var at = Where.body("/lines/" + i + "/code");
                violations.add(
                        Violation.of(PlansProblem.REPEATED_KEY, at, lines.get(i).code()));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    private static void check(ProgrammeRequest.Line line, LineTree tree, String at, List<Violation> violations) {
        if (line.parent() != null && !tree.has(line.parent())) {
            violations.addAll(References.unknown(at, LINE, line.parent(), "").violations());
        }
        if (tree.isInCircle(line.code())) {
            violations.add(Violation.of(PlansProblem.LINES_IN_A_CIRCLE, Where.body(at), line.code()));
        }
    }
}
