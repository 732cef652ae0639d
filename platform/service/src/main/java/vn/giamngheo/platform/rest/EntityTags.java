package vn.giamngheo.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The strong entity tag of an answer: a hash over the bytes of its body, and so of its representation and language. */
@ApplicationScoped
class EntityTags {

    static final String ANY = "*";

    private static final String SEPARATOR = ".";

    @Inject
    ObjectMapper mapper;

    /** The body that an entity is answered with. */
    String body(Object entity) {
        try {
            return entity instanceof String text ? text : mapper.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its quotes, as the header says it; of what is {@link Edited} with that part's hash first. */
    String tag(Object entity, String body) {
        return '"' + (entity instanceof Edited part ? edited(part) : "") + hash(body) + '"';
    }

    /** Whether a tag means the state of an entity that a change would replace. */
    boolean means(String tag, Object entity) {
        return entity instanceof Edited part
                ? tag.startsWith('"' + edited(part))
                : tag.equals(tag(entity, body(entity)));
    }

    private String edited(Edited part) {
        return hash(body(part.edited())) + SEPARATOR;
    }

    /** Of a file, by the hash over its bytes. */
    static String ofFile(byte[] sha256) {
        return '"' + encoded(sha256) + '"';
    }

    static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String body) {
        return encoded(sha256(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(byte[] sha256) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256, 18));
    }

    /** The tags of {@code If-Match} or {@code If-None-Match}, as they are written. */
    static List<String> listed(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }
}
