package vn.giamngheo.platform.act.file;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.HexFormat;
import vn.giamngheo.platform.rest.Edge;

/** A file on its way to a reader: saved, never shown in the page's own origin, never guessed at. */
@Edge
public final class Download {

    private final FileView file;
    private final Chunks chunks;

    Download(FileView file, Chunks chunks) {
        this.file = file;
        this.chunks = chunks;
    }

    public Response answer(Request request) {
        var tag = new EntityTag(file.sha256());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? whole() : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private Response.ResponseBuilder whole() {
        StreamingOutput content = out -> chunks.read(file.id(), out);
        return Response.ok(content, file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.kept(file.name()).attachment())
                .header("Digest", "sha-256=" + base64(file.sha256()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
