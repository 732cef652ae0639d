package vn.giamngheo.platform.http;

import java.util.List;

/**
 * One thing that is wrong with a request.
 *
 * @param args what the message names, in the order of its placeholders
 */
public record Violation(ProblemCode code, Where where, List<Object> args) {

    public static Violation of(ProblemCode code, Where where, Object... args) {
        return new Violation(code, where, List.of(args));
    }
}
