package vn.giamngheo.platform.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.giamngheo.platform.http.Problem;
import vn.giamngheo.platform.rest.Preconditions;

/** Writes into the API document what holds for every route, so that a generated client knows it. */
public final class CommonParts {

    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

    /** What parameters of the same name mean everywhere, of the sample that {@code ./run} loads. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("area", "063"),
            Map.entry("on", "2023-12-31"),
            Map.entry("tree", "2023-12-31"),
            Map.entry("asOf", "2023-12-31"),
            Map.entry("from", "2023-01-01"),
            Map.entry("to", "2023-12-31"),
            Map.entry("year", "2023"),
            Map.entry("programme", "NTP-SPR-2021-2025"),
            Map.entry("line", "DA2"),
            Map.entry("source", "central"),
            Map.entry("limit", "50"),
            Map.entry("mode", "dry-run"),
            Map.entry("fileName", "Danh sách xã.xlsx"));

    private static final Map<String, Object> OUT_OF_MONEY = Map.of(
            "type", "urn:giamngheo:problem:insufficient-balance",
            "title", "Không đủ số dư",
            "status", 422,
            "code", "insufficient-balance",
            "detail", "Chỉ còn 10 đồng của 063 (nguồn central), không đủ 11 đồng.",
            "requestId", "0f6c2f9e-thi-du");

    private CommonParts() {}

    public static void describe(OpenAPI document) {
        document.getComponents().addSchema("Problem", problem());
        var bodies = BodyExamples.ofThisService();
        var answers = new Answers(document.getPaths());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    operation.setOperationId(OperationName.of(method, path));
                    describePath(path, operation);
                    describe(method, operation);
                    operation.getParameters().forEach(CommonParts::giveExample);
                    bodies.give(method, path, operation);
                    answers.describe(path, method, operation);
                }));
    }

    private static void giveExample(Parameter parameter) {
        var example = EXAMPLES.get(parameter.getName());
        if (example != null && parameter.getIn() == Parameter.In.QUERY) {
            parameter.setExample(example);
        }
    }

    /** What the path of a class names is not seen where the method is inherited. */
    private static void describePath(String path, Operation operation) {
        IN_BRACES
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !isDescribed(name, operation))
                .forEach(name -> operation.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(text())));
    }

    private static boolean isDescribed(String name, Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .anyMatch(each -> name.equals(each.getName()));
    }

    private static void describe(PathItem.HttpMethod method, Operation operation) {
        operation.addParameter(header("After", false, "Event-Id of a former answer: wait until this part knows it"));
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(
                    header("Idempotency-Key", true, "New for each command, the same when it is sent again"));
            if (honoursIfMatch(operation)) {
                operation.addParameter(header("If-Match", false, "The ETag that was read: 412 when it is stale"));
            }
        }
        if (method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.DELETE) {
            operation.addParameter(
                    header("If-Match", true, "The ETag that was read: 428 without, 412 when it is stale"));
        }
        if (method == PathItem.HttpMethod.GET) {
            operation.addParameter(
                    header("If-None-Match", false, "The ETag of a former answer: 304 when it is the same"));
        }
        operation.getResponses().addAPIResponse("default", failure());
    }

    /** The method says so in words, and this makes them a parameter. */
    private static boolean honoursIfMatch(Operation operation) {
        return operation.getDescription() != null && operation.getDescription().contains(Preconditions.HONOURED);
    }

    private static Parameter header(String name, boolean required, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(text());
    }

    private static APIResponse failure() {
        return OASFactory.createAPIResponse()
                .description("What is wrong, RFC 9457")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Schema problem() {
        var error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text())
                .addProperty("parameter", text())
                .addProperty("header", text())
                .addProperty("code", text())
                .addProperty("detail", text());
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addExample(OUT_OF_MONEY)
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("code", text())
                .addProperty("detail", text())
                .addProperty("requestId", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
