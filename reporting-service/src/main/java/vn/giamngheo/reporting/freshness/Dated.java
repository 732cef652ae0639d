package vn.giamngheo.reporting.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;
import vn.giamngheo.platform.rest.Edge;

/**
 * Says with a report as of when it is true, beside its body, which stays the same while nothing happens.
 * {@code Data-As-Of}: every command that was answered before it is included. When that cannot be said of any instant,
 * {@code Data-Incomplete} names what is missing instead.
 */
@Edge
@ApplicationScoped
public class Dated {

    public static final String DATA_AS_OF = "Data-As-Of";
    public static final String DATA_INCOMPLETE = "Data-Incomplete";

    /** What a report's method says of these headers. */
    public static final String DESCRIPTION =
            "Header Data-As-Of: every command answered before it is included; else Data-Incomplete names what is missing.";

    @Inject
    Freshness freshness;

    public Response answer(Set<Feed> feeds, Supplier<?> report) {
        var before = freshness.of(feeds);
        var body = report.get();
        var known = before.and(freshness.of(feeds));
        var answer = body instanceof Response made ? Response.fromResponse(made) : Response.ok(body);
        known.upTo()
                .ifPresentOrElse(
                        // Whole seconds, as in Date: what is later than an answer's Date is later than its commit.
                        at -> answer.header(DATA_AS_OF, at.truncatedTo(ChronoUnit.SECONDS)),
                        () -> answer.header(DATA_INCOMPLETE, String.join(", ", known.missing())));
        return answer.build();
    }
}
