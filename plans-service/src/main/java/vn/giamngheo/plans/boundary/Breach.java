package vn.giamngheo.plans.boundary;

import vn.giamngheo.platform.http.ProblemCode;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;

/** Says which row of a boundary act breaks which rule. */
final class Breach {

    private Breach() {}

    static Violation ofUnit(Unit unit, String field, ProblemCode code, Object... args) {
        return Violation.of(code, Where.body("/units/" + unit.code() + "/" + field), args);
    }

    static Violation ofConversion(Conversion row, String field, ProblemCode code, Object... args) {
        return Violation.of(code, Where.body("/conversions/" + row.from() + ">" + row.to() + "/" + field), args);
    }

    /** About a place that no row names. */
    static Violation ofPlace(String code, ProblemCode problem, Object... args) {
        return Violation.of(problem, Where.body("/areas/" + code), args);
    }
}
