package vn.giamngheo.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All routes of the service under test, and what guards them. */
public final class Doors {

    private static final Set<String> GUARDS = Set.of("RolesAllowed", "Authenticated", "PermitAll", "DenyAll");
    private static final Set<String> OPERATIONS = Set.of("get", "post", "put", "patch", "delete");

    private Doors() {}

    /** Every route of the API document that answers a request without a token otherwise than with 401. */
    public static List<String> openWithoutToken() {
        Map<String, Map<String, Object>> paths = given().accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        var open = new ArrayList<String>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(OPERATIONS::contains)
                .map(method -> method + " " + path + " -> " + statusWithoutToken(method, path))
                .filter(answer -> !answer.endsWith(" -> 401"))
                .forEach(open::add));
        return paths.isEmpty() ? List.of("the API document names no path") : open;
    }

    /** Every resource method without a security annotation of its own or of its class. */
    public static List<String> unguarded() {
        return named(resourceMethods()
                .filter(method -> !annotated(method, GUARDS) && !annotated(method.getDeclaringClass(), GUARDS)));
    }

    /** Every POST that neither is {@code @Idempotent} nor says that it stores nothing. */
    public static List<String> storingMoreThanOnce() {
        return named(resourceMethods()
                .filter(method -> method.isAnnotationPresent(POST.class))
                .filter(method -> !annotated(method, Set.of("Idempotent", "StoresNothing"))));
    }

    /** Every change that is not one transaction with its answer, in which the trail of who did it is written. */
    public static List<String> changingWithoutATrail() {
        return named(resourceMethods()
                .filter(method -> annotated(method, Set.of("PUT", "PATCH", "DELETE")))
                .filter(method -> !annotated(method, Set.of("Transactional"))));
    }

    private static int statusWithoutToken(String method, String path) {
        var address = path.replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000001");
        return given().contentType(ContentType.JSON)
                .body("{}")
                .request(method.toUpperCase(), address)
                .statusCode();
    }

    private static Stream<Method> resourceMethods() {
        var methods = CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(Doors::answersRequests)
                .toList();
        if (methods.isEmpty()) {
            throw new IllegalStateException("no resource method was found");
        }
        return methods.stream();
    }

    private static boolean answersRequests(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static boolean annotated(AnnotatedElement element, Set<String> names) {
        return Stream.of(element.getAnnotations())
                .map(Annotation::annotationType)
                .map(Class::getSimpleName)
                .anyMatch(names::contains);
    }

    private static List<String> named(Stream<Method> methods) {
        return methods.map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();
    }
}
