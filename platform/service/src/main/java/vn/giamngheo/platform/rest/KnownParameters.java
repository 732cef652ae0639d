package vn.giamngheo.platform.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Refuses a query parameter that the route does not declare, or that says nothing: a filter that is silently ignored gives a wrong total. */
class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo uri) {
        var allowed = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declared);
        uri.getQueryParameters().forEach((name, values) -> {
            if (!allowed.contains(name)) {
                throw new ProblemException(CommonProblem.UNKNOWN_PARAMETER, Where.parameter(name), name);
            }
            if (values.size() > 1) {
                throw new ProblemException(CommonProblem.REPEATED_PARAMETER, Where.parameter(name), name);
            }
            if (values.get(0).isEmpty()) {
                throw new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.parameter(name), "", Forms.SOMETHING);
            }
        });
        uri.getQueryParameters().forEach(KnownParameters::requirePrintable);
        uri.getPathParameters().forEach(KnownParameters::requirePrintable);
    }

    private static void requirePrintable(String name, List<String> values) {
        for (var value : values) {
            if (!Texts.isPrintable(value)) {
                throw new ProblemException(
                        CommonProblem.UNREADABLE_VALUE, Where.parameter(name), Texts.shown(value), Forms.PRINTABLE);
            }
        }
    }

    private static Set<String> declared(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(KnownParameters::declared)
                .map(QueryParam::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One of its own, or those of the class that holds several. */
    private static Stream<QueryParam> declared(Parameter parameter) {
        var holders = parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.<AnnotatedElement>stream(parameter.getType().getDeclaredFields())
                : Stream.<AnnotatedElement>of(parameter);
        return holders.map(each -> each.getAnnotation(QueryParam.class)).filter(Objects::nonNull);
    }
}
