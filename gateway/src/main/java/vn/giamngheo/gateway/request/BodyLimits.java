package vn.giamngheo.gateway.request;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.giamngheo.gateway.upstream.UpstreamSettings;

/** How large the body of a request may be: files may be sent in where files are taken, and only as files. */
@Singleton
public class BodyLimits {

    private static final Pattern IMPORTS = Pattern.compile("/api/v1/[a-z][a-z0-9-]*/imports");
    private static final Set<String> FILES = Set.of(
            "text/csv", "application/x-ndjson", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final long ordinary;
    private final long imports;

    BodyLimits(UpstreamSettings settings) {
        ordinary = settings.bodyLimit().asLongValue();
        imports = settings.importLimit().asLongValue();
    }

    /** In bytes. */
    public long of(HttpServerRequest request) {
        return isImport(request) ? imports : ordinary;
    }

    private static boolean isImport(HttpServerRequest request) {
        return request.method() == HttpMethod.POST
                && IMPORTS.matcher(request.path()).matches()
                && FILES.contains(mediaType(request));
    }

    private static String mediaType(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
