package vn.giamngheo.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The body of every failure: a problem document of RFC 9457.
 *
 * @param code the stable name to program against
 * @param detail words that a clerk understands, in the language asked for
 * @param requestId the id by which the operator finds the request in the logs
 * @param errors each thing that is wrong, with its place in the request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String code, String detail, String requestId, List<Error> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param pointer a JSON pointer as a URI fragment, when the fault is in the body */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(String pointer, String parameter, String header, String code, String detail) {}

    public static Problem of(ProblemException problem, Locale locale, String requestId) {
        var code = problem.code();
        var errors = problem.violations().stream()
                .filter(violation -> violation.where().in() != Where.In.REQUEST)
                .map(violation -> error(violation, locale))
                .toList();
        return new Problem(
                "urn:giamngheo:problem:" + code.code(),
                text(code, "title", locale, List.of()),
                code.status(),
                code.code(),
                text(code, "detail", locale, problem.violations().get(0).args()),
                requestId,
                errors.isEmpty() ? null : errors);
    }

    private static Error error(Violation violation, Locale locale) {
        var where = violation.where();
        return new Error(
                where.in() == Where.In.BODY ? "#" + where.name() : null,
                where.in() == Where.In.PARAMETER ? where.name() : null,
                where.in() == Where.In.HEADER ? where.name() : null,
                violation.code().code(),
                text(violation.code(), "detail", locale, violation.args()));
    }

    /** The words of a failure outside of a problem document. */
    public static String detail(ProblemCode code, Locale locale, List<Object> args) {
        return text(code, "detail", locale, args);
    }

    /** Words that end in what is not always said end with what is. */
    private static String text(ProblemCode code, String part, Locale locale, List<Object> args) {
        var words = ResourceBundle.getBundle(
                code.getClass().getName(), locale, code.getClass().getClassLoader(), Languages.EXACT);
        return new MessageFormat(words.getString(code.code() + "." + part), locale)
                .format(args.stream().map(arg -> printed(arg, locale)).toArray())
                .stripTrailing();
    }

    private static String printed(Object arg, Locale locale) {
        return arg instanceof Words words ? words.in(locale) : String.valueOf(arg);
    }
}
