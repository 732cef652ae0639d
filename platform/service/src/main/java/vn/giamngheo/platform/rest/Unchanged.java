package vn.giamngheo.platform.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.File;
import java.io.InputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every JSON answer to a GET, every chart, and every table that is there before it is sent says by a strong {@code ETag} what it is,
 * and is not sent again to whoever has it: {@code If-None-Match} is answered with 304. What was just made or replaced has its tag,
 * too.
 */
class Unchanged {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** The constant of JAX-RS has another, unregistered name. */
    private static final MediaType SVG = new MediaType("image", "svg+xml");

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_MODIFIED = 304;

    @Inject
    EntityTags tags;

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isTagged(request, response)) {
            return;
        }
        var tag = isFile(response) ? ofFile(response.getEntity()) : ofBody(response);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (READING.contains(request.getMethod())) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Language, Authorization");
            leaveOutIfKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag, response);
        }
        if (request.getMethod().equals("HEAD") && response.getEntity() instanceof SpooledFile unsent) {
            unsent.close();
        }
    }

    private static String ofFile(Object file) {
        return EntityTags.ofFile(
                file instanceof SpooledFile spooled ? spooled.sha256() : EntityTags.sha256((byte[]) file));
    }

    /** What the tag is of is what is sent. */
    private String ofBody(ContainerResponseContext response) {
        var body = tags.body(response.getEntity());
        var tag = tags.tag(response.getEntity(), body);
        response.setEntity(body, null, isChart(response) ? response.getMediaType() : MediaType.APPLICATION_JSON_TYPE);
        return tag;
    }

    private static void leaveOutIfKnown(String known, String tag, ContainerResponseContext response) {
        if (known != null && isAmong(known, tag)) {
            if (response.getEntity() instanceof SpooledFile unsent) {
                unsent.close();
            }
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    /** Weak comparison, as RFC 9110 has it for reading. */
    private static boolean isAmong(String known, String tag) {
        return EntityTags.listed(known).stream()
                .anyMatch(each -> each.equals(EntityTags.ANY)
                        || each.replaceFirst("^W/", "").equals(tag));
    }

    private static boolean isTagged(ContainerRequestContext request, ContainerResponseContext response) {
        var reading =
                READING.contains(request.getMethod()) || request.getMethod().equals("PUT");
        return response.getStatus() == (reading ? OK : CREATED)
                && response.getEntity() != null
                && !response.getHeaders().containsKey(HttpHeaders.ETAG)
                && (isJson(response) || isChart(response) || isFile(response));
    }

    private static boolean isChart(ContainerResponseContext response) {
        return response.getEntity() instanceof String && SVG.isCompatible(response.getMediaType());
    }

    /** A table that is there before it is sent. */
    private static boolean isFile(ContainerResponseContext response) {
        var type = response.getMediaType();
        return (response.getEntity() instanceof byte[] || response.getEntity() instanceof SpooledFile)
                && (CSV.isCompatible(type) || XLSX.isCompatible(type));
    }

    private static boolean isJson(ContainerResponseContext response) {
        var type = response.getMediaType();
        return !isStreamed(response.getEntity())
                && (type == null
                        ? !(response.getEntity() instanceof String)
                        : MediaType.APPLICATION_JSON_TYPE.isCompatible(type));
    }

    /** What is written as it is read has no end to hash before its beginning is sent. */
    private static boolean isStreamed(Object entity) {
        return entity instanceof InputStream || entity instanceof StreamingOutput || entity instanceof File;
    }
}
