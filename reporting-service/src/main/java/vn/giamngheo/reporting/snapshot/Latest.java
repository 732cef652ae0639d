package vn.giamngheo.reporting.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.value.Days;

/** Answers with the newest snapshot of a report: what a script fetches every night. Nothing is added up for it. */
@Edge
@ApplicationScoped
public class Latest {

    /** What a report's method says of it. */
    public static final String DESCRIPTION =
            "With the parameters of the report and its defaults. The ETag is the SHA-256 of the bytes: 304 while the newest"
                    + " one says the same. Nothing is added up for it. 404 when none was published.";

    @Inject
    Snapshots snapshots;

    @Inject
    SnapshotScope scope;

    @Inject
    SnapshotAnswer answer;

    /** Parameters as they were given. */
    public static final class Asked {

        private final Map<String, String> parameters = new LinkedHashMap<>();

        /** @param value null when it was not given */
        public Asked with(String parameter, String value) {
            if (value != null) {
                parameters.put(parameter, value);
            }
            return this;
        }

        /** Those that were given. */
        public static Asked of(Map<String, String> given) {
            var asked = new Asked();
            asked.parameters.putAll(given);
            return asked;
        }
    }

    /** @throws ProblemException as the report's own route; 404 when none was published */
    public Response of(PublishedReport report, Asked asked, Request request) {
        var question = report.ask(new Given(asked.parameters, Days.today()));
        var newest = snapshots
                .latest(report.name(), question)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.requireWhole(newest, Where.parameter("area"));
        return answer.to(request, newest);
    }
}
