package vn.giamngheo.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes of clients are not called by numbers. */
class SchemaNamesTest {

    private static final String DOCUMENT = """
            {"paths": {"/works": {"post": {"operationId": "recordWork", "requestBody": {"schema": {"$ref": "#/components/schemas/Body1"}}}}},
             "components": {"schemas": {
               "Body": {"properties": {"act": {"$ref": "#/components/schemas/Act"}}},
               "Body1": {"properties": {"act": {"$ref": "#/components/schemas/Act"}}},
               "PlanView": {"properties": {"body": {"$ref": "#/components/schemas/Body"},
                                           "act": {"$ref": "#/components/schemas/Act1"},
                                           "rows": {"items": {"$ref": "#/components/schemas/Row2"}}}},
               "PlanList": {"properties": {"row": {"$ref": "#/components/schemas/Row1"},
                                           "act": {"$ref": "#/components/schemas/Act"}}},
               "Row1": {"properties": {"step": {"$ref": "#/components/schemas/Step1"}}},
               "Row2": {"properties": {"step": {"$ref": "#/components/schemas/Step2"}}},
               "Step1": {}, "Step2": {}, "Act": {}, "Act1": {}, "Other": {}}}}""";

    @Test
    void eachIsCalledByWhatItIsPartOf() throws JsonProcessingException {
        var document = named();
        assertEquals(
                List.of(
                        "PlanBody",
                        "WorkBody",
                        "PlanView",
                        "PlanList",
                        "PlanListRow",
                        "PlanViewRow",
                        "PlanListRowStep",
                        "PlanViewRowStep",
                        "Act",
                        "PlanViewAct",
                        "Other"),
                document.at("/components/schemas").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void referencesFollow() throws JsonProcessingException {
        var document = named();
        assertEquals(
                "#/components/schemas/WorkBody",
                document.at("/paths/~1works/post/requestBody/schema/$ref").asText());
        assertEquals(
                "#/components/schemas/PlanViewRow",
                document.at("/components/schemas/PlanView/properties/rows/items/$ref")
                        .asText());
    }

    private static JsonNode named() throws JsonProcessingException {
        var document = (ObjectNode) new ObjectMapper().readTree(DOCUMENT);
        SchemaNames.tellApart(document);
        return document;
    }
}
