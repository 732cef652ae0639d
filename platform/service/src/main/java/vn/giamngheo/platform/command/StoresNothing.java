package vn.giamngheo.platform.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that only asks: what is asked for, such as a person's number, must not stand in an address. It needs no
 * {@code Idempotency-Key}, for an answer that was kept would hold what was found.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StoresNothing {}
