package vn.giamngheo.reporting.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.freshness.Witnessed;
import vn.giamngheo.reporting.snapshot.Question.Answer;

/**
 * Makes a report whole, to be published. In no transaction: the report has one of its own, in which it sees one state of
 * the database.
 */
@ApplicationScoped
public class Publishing {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    @Inject
    Witnessed witnessed;

    @Inject
    Coverage coverage;

    @Inject
    Turns turns;

    @Inject
    ObjectMapper mapper;

    /**
     * @param parameters as they were given
     * @throws ProblemException 422 when the caller does not see all of it, or it is too large; 409 when data is missing
     */
    public Draft draft(PublishedReport report, Map<String, String> parameters, Question question) {
        requireWhole(report, question);
        var made = turns.take(() -> witnessed.make(report.feeds(), question.answer()));
        if (made.body().partial()) {
            throw partial(question);
        }
        var body = bytes(made.body());
        return new Draft(report.name(), parameters, question, body, sha256(body), made.position(), requireKnown(made));
    }

    /** @throws ProblemException 422 when the caller does not see all that it asks */
    public void requireWhole(PublishedReport report, Question question) {
        if (!coverage.isWhole(report, question)) {
            throw partial(question);
        }
    }

    private static ProblemException partial(Question question) {
        return new ProblemException(
                SnapshotProblem.PARTIAL_REPORT, Where.request(), question.area().code());
    }

    private static Instant requireKnown(Witnessed.Report<Answer> made) {
        return made.upTo()
                .orElseThrow(() -> new ProblemException(
                        SnapshotProblem.REPORT_INCOMPLETE, Where.request(), String.join(", ", made.missing())));
    }

    private byte[] bytes(Answer answer) {
        try {
            var body = mapper.writeValueAsBytes(answer.body());
            if (body.length > MOST_BYTES) {
                throw new ProblemException(SnapshotProblem.REPORT_TOO_LARGE, Where.request(), body.length, MOST_BYTES);
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
