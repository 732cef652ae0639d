package vn.giamngheo.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Belongs to the edge, like the resources that it works for: it may speak HTTP. Whatever is not marked so, and is no
 * resource, provider or filter, must not; {@code walls} sees to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Edge {}
