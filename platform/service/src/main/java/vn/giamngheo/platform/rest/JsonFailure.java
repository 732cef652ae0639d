package vn.giamngheo.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;

/** Says in terms of the request what Jackson says in terms of Java. */
final class JsonFailure {

    /** Jackson has no exception of its own for a second value behind the first. */
    private static final String TRAILING = "Trailing token";

    private JsonFailure() {}

    static ProblemException problem(JsonProcessingException failure) {
        return new ProblemException(List.of(violation(failure)));
    }

    private static Violation violation(JsonProcessingException failure) {
        if (failure instanceof UnreadableValue value) {
            return new Violation(value.code(), where(value), value.args());
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Violation.of(CommonProblem.UNKNOWN_FIELD, where(unknown), unknown.getPropertyName());
        }
        if (failure instanceof InvalidFormatException format) {
            return format(format);
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        if (failure instanceof JsonMappingException mapping
                && failure.getCause() instanceof InputCoercionException number) {
            return Violation.of(
                    CommonProblem.WRONG_TYPE, where(mapping), lastName(mapping), expected(number.getTargetType()));
        }
        return malformed(failure);
    }

    private static Violation mismatch(MismatchedInputException mismatch) {
        if (mismatch.getPath().isEmpty()) {
            return mismatch.getOriginalMessage().startsWith(TRAILING)
                    ? malformed(mismatch)
                    : Violation.of(CommonProblem.MISSING_BODY, Where.body(""));
        }
        return Violation.of(
                CommonProblem.WRONG_TYPE, where(mismatch), lastName(mismatch), expected(mismatch.getTargetType()));
    }

    private static Violation format(InvalidFormatException format) {
        var type = format.getTargetType();
        if (type != null && type.isEnum()) {
            return Violation.of(
                    CommonProblem.UNKNOWN_CODE, where(format), String.valueOf(format.getValue()), choices(type));
        }
        return unreadable(format, String.valueOf(format.getValue()), type);
    }

    private static Violation unreadable(JsonMappingException failure, String value, Class<?> type) {
        return Violation.of(CommonProblem.UNREADABLE_VALUE, where(failure), value, expected(type));
    }

    private static Violation malformed(JsonProcessingException failure) {
        var at = failure.getLocation();
        return Violation.of(
                CommonProblem.MALFORMED_JSON,
                Where.body(""),
                at == null ? "?" : at.getLineNr(),
                at == null ? "?" : at.getColumnNr());
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(JsonFailure::wireName)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String wireName(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String lastName(JsonMappingException failure) {
        var path = failure.getPath();
        return path.isEmpty() ? "" : name(path.get(path.size() - 1));
    }

    private static Where where(JsonMappingException failure) {
        return Where.body(failure.getPath().stream()
                .map(step -> "/" + escaped(name(step)))
                .collect(Collectors.joining()));
    }

    private static String name(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Object expected(Class<?> type) {
        if (type == null) {
            return new Words("giá trị khác", "another value");
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> new Words("số nguyên", "a whole number");
            case "BigDecimal" -> new Words("số", "a number");
            case "String" -> new Words("văn bản", "text");
            case "boolean", "Boolean" -> "true / false";
            case "LocalDate" -> new Words("ngày dạng 2023-03-16", "a date like 2023-03-16");
            case "PartialDate" ->
                new Words("ngày dạng 2023-03-16, 2023-03 hoặc 2023", "a date like 2023-03-16, 2023-03 or 2023");
            case "UUID" -> Forms.ID;
            case "List", "ArrayList" -> new Words("danh sách", "a list");
            default -> new Words("đối tượng", "an object");
        };
    }
}
