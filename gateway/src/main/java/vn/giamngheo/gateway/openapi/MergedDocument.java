package vn.giamngheo.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.giamngheo.gateway.upstream.Upstream;
import vn.giamngheo.gateway.upstream.Upstreams;

/** One OpenAPI document of all that can be asked through the gateway. */
final class MergedDocument {

    private static final String BEARER = "bearer";

    private final Upstreams upstreams;
    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Components components;
    private final Set<String> tags = new HashSet<>();
    private final Set<String> operations = new HashSet<>();

    private MergedDocument(Upstreams upstreams) {
        this.upstreams = upstreams;
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "Giảm nghèo API").put("version", "v1");
        merged.putArray("servers").addObject().put("url", "/");
        merged.putArray("security").addObject().putArray(BEARER);
        merged.putArray("tags");
        merged.putObject("paths");
        components = new Components(merged.putObject("components"));
        merged.withObject("/components/securitySchemes/" + BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
    }

    /** @return the document; {@code x-missing-services} names those that did not answer */
    static ObjectNode of(List<ServiceDocument> documents, Upstreams upstreams) {
        var merge = new MergedDocument(upstreams);
        documents.forEach(merge::add);
        merge.merged.withObject("paths").setAll(OwnPaths.read());
        return merge.merged;
    }

    private void add(ServiceDocument document) {
        document.content()
                .ifPresentOrElse(content -> add(document.upstream(), content.deepCopy()), () -> merged.withArray(
                                "x-missing-services")
                        .add(document.upstream().name()));
    }

    private void add(Upstream upstream, ObjectNode document) {
        SchemaNames.tellApart(document);
        components.add(upstream.name(), document);
        document.path("tags").forEach(this::addTag);
        document.path("paths").properties().stream()
                .filter(path -> upstreams
                        .answering(path.getKey())
                        .filter(upstream::equals)
                        .isPresent())
                .forEach(path -> addPath(upstream, path.getKey(), path.getValue()));
    }

    private void addTag(JsonNode tag) {
        if (tags.add(tag.path("name").asText())) {
            merged.withArray("tags").add(tag);
        }
    }

    private void addPath(Upstream upstream, String path, JsonNode item) {
        item.forEach(operation -> adapt(upstream, operation));
        merged.withObject("paths").set(path, item);
    }

    /** The services' schemes have names of their own; only an operation that needs no token keeps saying so. */
    private void adapt(Upstream upstream, JsonNode node) {
        if (node instanceof ObjectNode operation) {
            if (!operation.path("security").isEmpty()) {
                operation.remove("security");
            }
            identify(upstream, operation);
        }
    }

    /** Generated clients make a method of each operationId, so it must be the only one. */
    private void identify(Upstream upstream, ObjectNode operation) {
        var id = operation.path("operationId").asText();
        if (!id.isEmpty() && !operations.add(id)) {
            operation.put("operationId", upstream.name() + Components.prefixed(id, ""));
        }
    }
}
