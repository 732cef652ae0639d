package vn.giamngheo.gateway.reconciliation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.logging.Logger;
import vn.giamngheo.gateway.request.RequestId;
import vn.giamngheo.gateway.upstream.Upstream;
import vn.giamngheo.gateway.upstream.UpstreamSettings;
import vn.giamngheo.gateway.upstream.Upstreams;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Asks every service what it has, in the name of whoever asks the gateway. */
@Singleton
class ServiceFingerprints {

    private static final Logger LOG = Logger.getLogger(ServiceFingerprints.class);
    private static final int OK = 200;

    /** Who asks, in whose name, which may have been given just now, and in which language. */
    private static final List<String> ASKED_WITH = List.of("Authorization", "Acting-For", "After", "Accept-Language");

    private final Upstreams upstreams;
    private final HttpClient client;
    private final ObjectMapper json;
    private final long patienceMillis;

    ServiceFingerprints(Upstreams upstreams, HttpClient client, UpstreamSettings settings, ObjectMapper json) {
        this.upstreams = upstreams;
        this.client = client;
        this.json = json;
        this.patienceMillis = settings.responseTimeout().toMillis();
    }

    /** Fails with {@link NotAnswered} when a service refuses, with a problem that names it when one cannot be asked. */
    Future<Look> look(HttpServerRequest asked) {
        var all = upstreams.all().stream().map(service -> of(service, asked)).toList();
        return Future.all(all)
                .map(answers -> new Look(answers.<List<Held>>list().stream()
                        .flatMap(List::stream)
                        .toList()));
    }

    private Future<List<Held>> of(Upstream service, HttpServerRequest asked) {
        var path = "/api/v1/operations/" + service.name() + "/fingerprints";
        return client.request(service.request(path).setTimeout(patienceMillis))
                .compose(request -> send(request, asked))
                .compose(ServiceFingerprints::body)
                .map(body -> read(service, body))
                .recover(failure ->
                        Future.failedFuture(failure instanceof NotAnswered ? failure : silent(service, failure)));
    }

    private static ProblemException silent(Upstream service, Throwable failure) {
        LOG.warnf("%s cannot be asked what it has: %s", service.name(), failure);
        return new ProblemException(CommonProblem.SERVICE_UNAVAILABLE, Where.request(), service.name());
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, HttpServerRequest asked) {
        for (var header : ASKED_WITH) {
            var value = asked.getHeader(header);
            if (value != null) {
                request.putHeader(header, value);
            }
        }
        return request.putHeader(RequestId.HEADER, RequestId.known(asked)).send();
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.body()
                .compose(body -> response.statusCode() == OK
                        ? Future.succeededFuture(body)
                        : Future.failedFuture(
                                new NotAnswered(response.statusCode(), response.getHeader("Content-Type"), body)));
    }

    private List<Held> read(Upstream service, Buffer body) {
        try {
            var items = json.readTree(body.getBytes()).path("items");
            return json
                    .readerFor(new TypeReference<List<Fingerprint>>() {})
                    .<List<Fingerprint>>readValue(items)
                    .stream()
                    .map(fingerprint -> new Held(service.name(), fingerprint))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
