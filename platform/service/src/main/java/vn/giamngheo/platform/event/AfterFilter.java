package vn.giamngheo.platform.event;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Read your own write: a request with {@code After} is held until this service has what the named events say. A write answers
 * with their ids in {@code Event-Id}.
 */
public class AfterFilter {

    @Inject
    Awaiting awaiting;

    @ServerRequestFilter(preMatching = false)
    Uni<Response> hold(ContainerRequestContext request) {
        return awaiting.there(request.getHeaderString(Awaiting.AFTER)).replaceWith((Response) null);
    }
}
