package vn.giamngheo.platform.command;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Writes down what a resource changes, inside of the transaction that its method is; who stores by a POST is
 * {@link Idempotent}.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class ChangeInterceptor {

    private static final List<Class<? extends Annotation>> CHANGES = List.of(PUT.class, PATCH.class, DELETE.class);

    @Inject
    CommandTrail trail;

    @AroundInvoke
    Object keep(InvocationContext invocation) throws Exception {
        var answer = invocation.proceed();
        if (isChange(invocation.getMethod())) {
            trail.keep(answer);
        }
        return answer;
    }

    private static boolean isChange(Method method) {
        return CHANGES.stream().anyMatch(method::isAnnotationPresent);
    }
}
