package vn.giamngheo.platform.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.RawPath;

/** What the gateway does not let in is not answered to whoever reaches a service past it either. */
class SoundPaths {

    @Inject
    HttpServerRequest request;

    @ServerRequestFilter(preMatching = true)
    void require() {
        if (!RawPath.isSound(request.uri())) {
            throw new ProblemException(CommonProblem.INVALID_PATH);
        }
    }
}
