package vn.giamngheo.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import vn.giamngheo.gateway.upstream.UpstreamSettings;
import vn.giamngheo.gateway.upstream.Upstreams;

/** The merged document, fetched when it is asked for and kept for a short while. */
@Singleton
class ApiDocument {

    private final Upstreams upstreams;
    private final ServiceDocuments documents;
    private final UpstreamSettings settings;
    private Future<WrittenDocument> current;
    private Instant staleAt = Instant.MIN;

    ApiDocument(Upstreams upstreams, ServiceDocuments documents, UpstreamSettings settings) {
        this.upstreams = upstreams;
        this.documents = documents;
        this.settings = settings;
    }

    /** Whoever asks while it is being fetched waits for the same one. */
    synchronized Future<WrittenDocument> get() {
        if (Instant.now().isAfter(staleAt)) {
            staleAt = Instant.MAX;
            current = fetch().onSuccess(this::keep).map(WrittenDocument::of).onFailure(this::forget);
        }
        return current;
    }

    private Future<ObjectNode> fetch() {
        return Future.all(upstreams.all().stream().map(documents::of).toList())
                .map(all -> MergedDocument.of(all.<ServiceDocument>list(), upstreams));
    }

    private synchronized void keep(ObjectNode document) {
        staleAt = Instant.now().plus(maxAge(document));
    }

    private synchronized void forget(Throwable failure) {
        staleAt = Instant.MIN;
    }

    private Duration maxAge(ObjectNode document) {
        return document.has("x-missing-services") ? settings.incompleteDocumentMaxAge() : settings.documentMaxAge();
    }
}
