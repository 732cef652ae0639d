package vn.giamngheo.platform.command;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.http.LoggedRequest;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Submitter;
import vn.giamngheo.platform.rest.Correlation;
import vn.giamngheo.platform.trail.Doer;
import vn.giamngheo.platform.trail.Thing;

/** The command that is being carried out, whether a request asked for it or the service itself. */
@ApplicationScoped
public class Command {

    private static final String SYSTEM = "system";
    private static final String STARTUP = "startup";

    @Inject
    Caller caller;

    @Inject
    Correlation correlation;

    @Inject
    PublishedEvents published;

    @Inject
    CurrentVertxRequest http;

    public Cause cause() {
        return inRequest()
                ? new Cause(caller.subject(), correlation.id())
                : submitter()
                        .map(submitter -> new Cause(submitter.subject(), submitter.correlationId()))
                        .orElseGet(Command::ofTheSystem);
    }

    /** Who does it, for the trail. */
    public Doer doer() {
        var cause = cause();
        return new Doer(cause.actor(), cause.correlationId(), inRequest() ? request() : null, areas());
    }

    /** What the request names last by an id, as the trail calls it where it was made: a file, not what it belongs to. */
    public Thing named() {
        return CommandTrail.named(request());
    }

    private String request() {
        var request = http.getCurrent().request();
        return request.method() + " " + request.path();
    }

    private Set<UUID> areas() {
        return inRequest() || submitter().isPresent() ? caller.areas() : Set.of();
    }

    private Optional<Submitter> submitter() {
        return Arc.container().requestContext().isActive() ? caller.submitter() : Optional.empty();
    }

    /** Work that goes on after an answer still belongs to the request that began it. */
    private static Cause ofTheSystem() {
        return new Cause(SYSTEM, LoggedRequest.current().orElse(STARTUP));
    }

    /** @param partition of the topic, in which it arrives after those before it */
    public void published(String topic, int partition, UUID eventId) {
        if (inRequest()) {
            published.add(topic, partition, eventId);
        }
    }

    private boolean inRequest() {
        return Arc.container().requestContext().isActive() && http.getCurrent() != null;
    }
}
