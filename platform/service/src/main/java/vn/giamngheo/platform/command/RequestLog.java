package vn.giamngheo.platform.command;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.giamngheo.platform.http.LoggedRequest;
import vn.giamngheo.platform.rest.Correlation;

/**
 * Says of each line of the log to which request it belongs, and leaves one for each command: what became of it and
 * which events it published. Never who sent what: neither query nor body nor token.
 */
class RequestLog {

    private static final Logger LOG = Logger.getLogger(RequestLog.class);
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    Correlation correlation;

    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext request) {
        LoggedRequest.begin(correlation.id());
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (!READING.contains(request.getMethod())) {
            var events = response.getHeaderString(PublishedEvents.HEADER);
            LOG.infof(
                    "%s %s %d%s",
                    request.getMethod(),
                    request.getUriInfo().getPath(),
                    response.getStatus(),
                    events == null ? "" : " " + events);
        }
    }
}
