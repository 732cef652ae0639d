package vn.giamngheo.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;

/** Says in terms of the request what Bean Validation says in terms of Java. */
final class Constraints {

    private static final Set<String> MISSING = Set.of("NotNull", "NotBlank", "NotEmpty");

    private Constraints() {}

    static Violation violation(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var where = Where.body(pointer(violation.getPropertyPath()));
        if (MISSING.contains(constraint)) {
            return Violation.of(CommonProblem.MISSING_FIELD, where, lastName(violation.getPropertyPath()));
        }
        return Violation.of(CommonProblem.INVALID_VALUE, where, violation.getMessage());
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

    private static String lastName(Path path) {
        var name = "";
        for (var node : path) {
            name = String.valueOf(node.getName());
        }
        return name;
    }
}
