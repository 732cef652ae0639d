package vn.giamngheo.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import vn.giamngheo.gateway.request.AcceptedCodings;

/** A document as it goes on the wire, written once for all who ask. */
record WrittenDocument(Buffer plain, Buffer packed, String hash) {

    private static final int NOT_MODIFIED = 304;

    static WrittenDocument of(ObjectNode document) {
        return of(document.toString().getBytes(StandardCharsets.UTF_8));
    }

    static WrittenDocument of(byte[] json) {
        return new WrittenDocument(Buffer.buffer(json), Buffer.buffer(packed(json)), hash(json));
    }

    private static byte[] packed(byte[] json) {
        var written = new ByteArrayOutputStream();
        try (var packer = new GZIPOutputStream(written)) {
            packer.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    private static String hash(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compressed for whoever takes it so, and not at all for whoever has it. */
    void answer(HttpServerRequest request) {
        var isPacked = AcceptedCodings.haveGzip(request.headers());
        var tag = isPacked ? '"' + hash + "-gzip\"" : '"' + hash + '"';
        var response = request.response().putHeader("ETag", tag).putHeader("Vary", "Accept-Encoding");
        if (request.headers().getAll("If-None-Match").stream().anyMatch(known -> isOf(tag, known))) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            send(response, isPacked);
        }
    }

    private static boolean isOf(String tag, String known) {
        return known.contains(tag) || known.strip().equals("*");
    }

    /** To a HEAD, the server sends all of it but the body. */
    private void send(HttpServerResponse response, boolean isPacked) {
        var body = isPacked ? packed : plain;
        response.putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", String.valueOf(body.length()));
        if (isPacked) {
            response.putHeader("Content-Encoding", AcceptedCodings.GZIP);
        }
        response.end(body);
    }
}
