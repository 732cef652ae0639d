package vn.giamngheo.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;

/** Says in terms of the request what Bean Validation says in terms of Java. */
final class Constraints {

    private static final Set<String> MISSING = Set.of("NotNull", "NotBlank", "NotEmpty");

    /** Of what may be left out, but not left empty. */
    private static final String NOT_BLANK = "(?s).*\\S.*";

    private static final String ONE_LINE = ".*\\S.*";

    private Constraints() {}

    static Violation violation(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var where = Where.body(pointer(violation.getPropertyPath()));
        if (where.name().isEmpty()) {
            return Violation.of(CommonProblem.MISSING_BODY, where);
        }
        if (MISSING.contains(constraint)) {
            return Violation.of(CommonProblem.MISSING_FIELD, where, lastName(where.name()));
        }
        return Violation.of(CommonProblem.INVALID_VALUE, where, expected(violation));
    }

    private static Object expected(ConstraintViolation<?> violation) {
        var rule = violation.getConstraintDescriptor().getAnnotation();
        if (rule instanceof Size size) {
            return new Words(
                    "độ dài từ " + size.min() + " đến " + size.max(),
                    "a length of " + size.min() + " to " + size.max());
        }
        if (rule instanceof Min min) {
            return new Words("ít nhất " + min.value(), "at least " + min.value());
        }
        if (rule instanceof Max max) {
            return new Words("nhiều nhất " + max.value(), "at most " + max.value());
        }
        if (rule instanceof Digits digits) {
            return new Words(
                    "nhiều nhất " + digits.fraction() + " chữ số thập phân",
                    "at most " + digits.fraction() + " decimals");
        }
        if (rule instanceof Pattern pattern) {
            if (pattern.regexp().equals(NOT_BLANK)) {
                return new Words("không được để trống", "it must not be blank");
            }
            if (pattern.regexp().equals(ONE_LINE)) {
                return new Words("phải là một dòng, không để trống", "it must be one line, and not blank");
            }
            return new Words("phải có dạng " + pattern.regexp(), "it must match " + pattern.regexp());
        }
        return new Words("không được âm", "it must not be negative");
    }

    /** The path of a method parameter starts with the method and the parameter, which a client does not know. */
    private static String pointer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER)
                .map(Constraints::step)
                .collect(Collectors.joining());
    }

    private static String step(Path.Node node) {
        var index = node.getIndex() == null ? "" : "/" + node.getIndex();
        var name = node.getKind() == ElementKind.CONTAINER_ELEMENT ? "" : "/" + node.getName();
        return index + name;
    }

    /** The field, of an element of a list with its place in it. */
    static String lastName(String pointer) {
        var last = pointer.lastIndexOf('/');
        var name = pointer.substring(last + 1);
        var isPlace = !name.isEmpty() && name.chars().allMatch(Character::isDigit);
        return isPlace && last > 0 ? lastName(pointer.substring(0, last)) + "/" + name : name;
    }
}
