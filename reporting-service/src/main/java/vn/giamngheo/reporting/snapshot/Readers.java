package vn.giamngheo.reporting.snapshot;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Who reads a report: said once, at its own route. */
public final class Readers {

    private Readers() {}

    /** @param resource whose method {@code get} answers with the report */
    public static Set<String> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.getName().equals("get"))
                .map(Readers::roles)
                .flatMap(roles -> Arrays.stream(roles.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of the method, else of its class. */
    private static RolesAllowed roles(Method method) {
        var own = method.getAnnotation(RolesAllowed.class);
        return own == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : own;
    }
}
