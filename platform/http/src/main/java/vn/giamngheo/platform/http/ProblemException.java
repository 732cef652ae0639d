package vn.giamngheo.platform.http;

import java.util.List;

/** A request that fails in an expected way: answered as an RFC 9457 problem, never logged as an error. */
public class ProblemException extends RuntimeException {

    private final transient List<Violation> violations;

    /** @param violations at least one; the first gives the problem its code and status */
    public ProblemException(List<Violation> violations) {
        super(violations.get(0).code().code(), null, false, false);
        this.violations = List.copyOf(violations);
    }

    public ProblemException(ProblemCode code, Where where, Object... args) {
        this(List.of(Violation.of(code, where, args)));
    }

    public ProblemException(ProblemCode code) {
        this(code, Where.request());
    }

    public List<Violation> violations() {
        return violations;
    }

    public ProblemCode code() {
        return violations.get(0).code();
    }

    public int status() {
        return code().status();
    }
}
