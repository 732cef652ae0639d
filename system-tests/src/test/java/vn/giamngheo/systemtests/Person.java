package vn.giamngheo.systemtests;

import static io.restassured.config.EncoderConfig.encoderConfig;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.giamngheo.testing.Eventually;

/** Somebody with a token who asks and writes over HTTP. */
final class Person {

    private static final RestAssuredConfig PLAIN = RestAssured.config()
            .encoderConfig(encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Answers to which a client says the same again. */
    private static final Set<String> PASSING =
            Set.of("busy", "request-in-flight", "service-unavailable", "not-yet-visible");

    private final Conversation conversation;
    private final int port;
    private final Optional<String> token;
    private final Optional<String> delegation;

    Person(Conversation conversation, int port, Optional<String> token) {
        this(conversation, port, token, Optional.empty());
    }

    private Person(Conversation conversation, int port, Optional<String> token, Optional<String> delegation) {
        this.conversation = conversation;
        this.port = port;
        this.token = token;
        this.delegation = delegation;
    }

    /** For a client that is another program. */
    String token() {
        return token.orElseThrow();
    }

    /** The same person at another door. */
    Person at(int otherPort) {
        return new Person(conversation, otherPort, token, delegation);
    }

    /** The same person in another's name. */
    Person by(String delegationId) {
        return new Person(conversation, port, token, Optional.of(delegationId));
    }

    /** A question that takes in all that was written before, asked once. */
    Answer asks(String question) {
        return new Answer(request().get(question));
    }

    /** The same question until its answer is final. */
    Answer asksUntilAnswered(String question) {
        return untilFinal(() -> asks(question));
    }

    /** A command with a key of its own, sent until its answer is final. */
    Answer sends(String path, String body) {
        return sends(path, body, UUID.randomUUID().toString());
    }

    /** A command under a key, sent until its answer is final, as a client on a bad network does. */
    Answer sends(String path, String body, String key) {
        return untilFinal(() -> sendsOnce(path, body, key));
    }

    /** Says something again and again until the answer is not a passing one. */
    static Answer untilFinal(Supplier<Answer> saying) {
        var last = new Answer[1];
        Eventually.until(PATIENCE, () -> {
            last[0] = saying.get();
            last[0].isNotAmong(PASSING);
        });
        return last[0];
    }

    /** A command that must succeed; from now on everybody sees what it did. */
    Answer records(String path, String body) {
        var answer = sends(path, body).succeeded();
        answer.eventIds().ifPresent(conversation::note);
        return answer;
    }

    Answer sendsOnce(String path, String body, String key) {
        return new Answer(request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path));
    }

    /** A request with this person's token, to be completed by hand. */
    RequestSpecification request() {
        var written = conversation.written();
        return written.isEmpty() ? withoutMemory() : withoutMemory().header("After", written);
    }

    /** A request that does not wait for what was written before. */
    RequestSpecification withoutMemory() {
        var request =
                RestAssured.given().config(PLAIN).baseUri("http://127.0.0.1").port(port);
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        delegation.ifPresent(id -> request.header("Acting-For", id));
        return request;
    }
}
