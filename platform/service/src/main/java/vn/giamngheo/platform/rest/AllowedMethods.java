package vn.giamngheo.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods a path takes: Quarkus refuses the others without telling. Found out when it is asked first, not at the start. */
@ApplicationScoped
class AllowedMethods {

    private final List<Route> routes;

    private record Route(Pattern path, String method) {}

    AllowedMethods(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(AllowedMethods::routes)
                .toList();
    }

    /** @return their names; of one that answers GET also those that are answered with it */
    Set<String> of(String path) {
        var methods = routes.stream()
                .filter(route -> route.path.matcher(path).matches())
                .map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return methods;
    }

    private static Stream<Route> routes(Class<?> resource) {
        return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> name(method).map(name -> new Route(path(resource, method), name)).stream());
    }

    private static Optional<String> name(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Pattern path(Class<?> resource, Method method) {
        var whole = Stream.of(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .flatMap(path -> Arrays.stream(path.value().split("/")))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> "/" + (segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment)))
                .collect(Collectors.joining());
        return Pattern.compile(whole + "/?");
    }
}
