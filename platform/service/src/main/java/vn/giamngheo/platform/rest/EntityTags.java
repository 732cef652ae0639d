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

    /** With its quotes, as the header says it. */
    String tag(String body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tags of {@code If-Match} or {@code If-None-Match}, as they are written. */
    static List<String> listed(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }
}
