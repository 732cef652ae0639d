package vn.giamngheo.platform.command;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that stores: one transaction, carried out once per {@code Idempotency-Key}. The key, scoped by
 * subject and route, is written in the same transaction as the effect. An equal request gets the first answer again;
 * one in flight makes it wait; another body under the same key is refused; a failed command leaves no key.
 *
 * <p>The method returns a {@code Response} whose entity is JSON.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
