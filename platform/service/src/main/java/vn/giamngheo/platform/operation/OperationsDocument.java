package vn.giamngheo.platform.operation;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.giamngheo.platform.document.CommonParts;

/**
 * Completes the API document: what holds for every route, and this service's name in the paths of its operations, which
 * in one document for all services would be one path.
 */
public class OperationsDocument implements OASFilter {

    private static final String NAME = "service";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var service = ConfigProvider.getConfig()
                .getValue("quarkus.application.name", String.class)
                .replace("-service", "");
        var paths = document.getPaths();
        for (var path : List.copyOf(paths.getPathItems().keySet())) {
            if (path.contains("{" + NAME + "}")) {
                var item = paths.getPathItem(path);
                paths.removePathItem(path);
                paths.addPathItem(path.replace("{" + NAME + "}", service), withoutName(item));
            }
        }
        CommonParts.describe(document);
    }

    private static PathItem withoutName(PathItem item) {
        item.getOperations().values().forEach(operation -> operation.setParameters(without(operation.getParameters())));
        item.setParameters(without(item.getParameters()));
        return item;
    }

    private static List<Parameter> without(List<Parameter> parameters) {
        return parameters == null
                ? null
                : parameters.stream()
                        .filter(parameter -> !NAME.equals(parameter.getName()))
                        .toList();
    }
}
