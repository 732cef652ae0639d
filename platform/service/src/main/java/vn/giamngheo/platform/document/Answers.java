package vn.giamngheo.platform.document;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.rest.Edge;

/**
 * What operations answer with, where their methods do not say it and their routes do: the newest snapshot of a report is such a
 * report, a thing is read as it was written, and what has a {@code format} is a file. Generated clients need it for each success.
 */
@Edge
final class Answers {

    private static final String JSON = "application/json";
    private static final String LATEST = "/latest";
    private static final String CHANGES = "/changes";
    private static final String VERSIONS = "/versions";
    private static final String FORMAT = "format";

    private final Paths paths;

    Answers(Paths paths) {
        this.paths = paths;
    }

    void describe(String path, PathItem.HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach(Answers::nameStatus);
        successes(operation).forEach(answer -> {
            describeFiles(answer);
            if (method == PathItem.HttpMethod.GET && isUnknown(answer)) {
                describeRead(path, operation, answer);
            }
        });
    }

    /** An answer without a word of its own is called by its status, for it must be called something. */
    private static void nameStatus(String status, APIResponse answer) {
        if (answer.getDescription() == null) {
            answer.setDescription(
                    Response.Status.fromStatusCode(Integer.parseInt(status)).getReasonPhrase());
        }
    }

    private static Stream<APIResponse> successes(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .filter(answer -> answer.getContent() != null);
    }

    private static void describeFiles(APIResponse answer) {
        answer.getContent().getMediaTypes().forEach((name, type) -> {
            if (type.getSchema() == null && !name.equals(JSON)) {
                type.setSchema(file());
            }
        });
    }

    private static boolean isUnknown(APIResponse answer) {
        var json = answer.getContent().getMediaType(JSON);
        return json != null && json.getSchema() == null;
    }

    private void describeRead(String path, Operation operation, APIResponse answer) {
        Consumer<Schema> tell = answer.getContent().getMediaType(JSON)::setSchema;
        if (path.endsWith(LATEST)) {
            answered(paths.getPathItem(before(path, LATEST)).getGET()).ifPresent(tell);
        } else if (path.endsWith(CHANGES)) {
            thing(before(path, CHANGES) + "/{id}").ifPresent(state -> tell.accept(items(change(state))));
        } else if (path.endsWith(VERSIONS)) {
            thing(before(path, VERSIONS)).ifPresent(version -> tell.accept(items(version)));
        } else if (format(operation).isPresent()) {
            answer.setContent(tables(told(operation)));
        } else {
            thing(path).ifPresent(tell);
        }
    }

    private static String before(String path, String end) {
        return path.substring(0, path.length() - end.length());
    }

    /** What replaces a thing is answered with it. */
    private Optional<Schema> thing(String path) {
        return Optional.ofNullable(paths.getPathItem(path))
                .map(PathItem::getPUT)
                .flatMap(Answers::answered);
    }

    private static Optional<Schema> answered(Operation operation) {
        return successes(operation)
                .map(answer -> answer.getContent().getMediaType(JSON))
                .filter(Objects::nonNull)
                .map(json -> json.getSchema())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<Parameter> format(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(parameters -> parameters.stream())
                .filter(parameter -> FORMAT.equals(parameter.getName()))
                .findFirst();
    }

    private static String told(Operation operation) {
        return Stream.of(operation.getDescription(), format(operation).get().getDescription())
                .filter(Objects::nonNull)
                .reduce("", String::concat);
    }

    /** @param told names the formats */
    private static Content tables(String told) {
        var content = OASFactory.createContent();
        for (var format : TableFormat.values()) {
            if (told.matches("(?s).*\\b" + format.wireName() + "\\b.*")) {
                content.addMediaType(
                        format.mediaType(),
                        OASFactory.createMediaType().schema(format == TableFormat.JSON ? items(row()) : file()));
            }
        }
        return content;
    }

    private static Schema items(Schema each) {
        return object().addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(each));
    }

    private static Schema change(Schema state) {
        return object().addProperty("id", text())
                .addProperty("deleted", OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN))
                .addProperty("state", state);
    }

    /** With the columns of its table. */
    private static Schema row() {
        return object().additionalPropertiesSchema(OASFactory.createSchema());
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema file() {
        return text().format("binary");
    }
}
