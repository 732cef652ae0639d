package vn.giamngheo.platform.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Refuses a body that is not said to be JSON where JSON is taken. Plain text would be handed to any body that can be made
 * of one text, past all that is asked of JSON.
 */
class JsonBodies {

    private final Map<Method, Boolean> taking = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo resource, HttpHeaders headers) {
        var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null
                && !isJson(type)
                && taking.computeIfAbsent(resource.getResourceMethod(), JsonBodies::takesJson)) {
            throw new ProblemException(
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    Where.header(HttpHeaders.CONTENT_TYPE),
                    MediaType.APPLICATION_JSON);
        }
    }

    private static boolean isJson(String type) {
        var essence = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return essence.equals(MediaType.APPLICATION_JSON) || essence.endsWith("+json");
    }

    private static boolean takesJson(Method method) {
        return !method.isAnnotationPresent(Consumes.class)
                && Arrays.stream(method.getParameters()).anyMatch(JsonBodies::isBody);
    }

    private static boolean isBody(Parameter parameter) {
        return List.of(PathParam.class, QueryParam.class, HeaderParam.class, Context.class).stream()
                .noneMatch(parameter::isAnnotationPresent);
    }
}
