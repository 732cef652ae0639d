package vn.giamngheo.indicators.paper;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.giamngheo.platform.rest.Edge;

/** A paper on its way to whoever prints it. */
@Edge
final class Docx {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Docx() {}

    static Response answer(byte[] content, String name) {
        return Response.ok(content, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".docx\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
