package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which a later API document breaks clients is found and named; what only adds breaks nobody. */
class ContractTest {

    private static final String RELEASED = """
            {"paths": {"/plans": {"post": {
              "operationId": "recordPlan",
              "parameters": [{"name": "mode", "in": "query", "schema": {"type": "string", "enum": ["dry", "wet"]}},
                             {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 200}}],
              "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plan"}},
                                          "text/csv": {}}},
              "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/View"}},
                                                "application/pdf": {}}},
                            "202": {}}}}},
             "components": {"schemas": {
              "Plan": {"type": "object", "required": ["title"], "properties": {
                "title": {"type": "string", "maxLength": 300},
                "note": {"type": ["string", "null"]},
                "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Plan"}}}},
              "View": {"type": "object", "required": ["id"], "properties": {
                "id": {"type": "string", "format": "uuid"}, "amount": {"type": "integer"}}}}}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /plans                                    | /drafts                                  | POST /plans is gone
            "recordPlan"                              | "draftPlan"                              | POST /plans: was recordPlan and is draftPlan
            "application/pdf": {}                     | "application/rtf": {}                    | POST /plans: answers 201 by application/pdf no more
            "name": "mode"                            | "name": "way"                            | POST /plans: parameter mode is gone
            "in": "query", "schema": {"type": "integer" | "in": "query", "required": true, "schema": {"type": "integer" | POST /plans: parameter limit must be sent now
            ["dry", "wet"]                            | ["wet"]                                  | POST /plans ?mode: takes [dry] no more
            "maximum": 200                            | "maximum": 100                           | POST /plans ?limit: maximum is 100 now
            "requestBody": {                          | "requestBody": {"required": true,        | POST /plans: a body must be sent now
            "text/csv"                                | "text/plain"                             | POST /plans: takes text/csv no more
            "required": ["title"]                     | "required": ["title", "note"]            | POST /plans body.note must be sent now
            "note": {                                 | "remark": {                              | POST /plans body.note is gone
            ["string", "null"]                        | "string"                                 | POST /plans body.note: was [null, string] and is [string]
            "maxLength": 300                          | "maxLength": 30                          | POST /plans body.title: maxLength is 30 now
            "maxLength": 300                          | "maxLength": 300, "pattern": "[a-z]+"    | POST /plans body.title: must match "[a-z]+" now
            "202": {}                                 | "204": {}                                | POST /plans: is answered by 202 no more
            "required": ["id"],                       | ``                                       | POST /plans 201.id may be missing now
            "amount": {"type": "integer"}             | "amount": {"type": "string"}             | POST /plans 201.amount: was [integer] and is [string]
            "amount": {"type": "integer"}             | "amount": {"type": ["integer", "null"]}  | POST /plans 201.amount: was [integer] and is [integer, null]
            "format": "uuid"                          | "format": "date"                         | POST /plans 201.id: was "uuid" and is "date"
            , "amount": {"type": "integer"}           | ``                                       | POST /plans 201.amount is gone
            """)
    void whatBreaksAClientIsNamed(String before, String after, String why) throws JsonProcessingException {
        assertEquals(List.of(why), broken(before, after == null ? "" : after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "paths": {                  | "paths": {"/new": {"get": {"responses": {}}},
            ["dry", "wet"]              | ["dry", "wet", "damp"]
            "maximum": 200              | "maximum": 500
            "required": ["title"],      | "description": "all may be missing",
            "note": {                   | "remark": {"type": "string"}, "note": {
            "required": ["id"]          | "required": ["id", "amount"]
            "amount": {                 | "rate": {"type": "string"}, "amount": {
            "202": {}                   | "202": {}, "204": {}
            """)
    void whatOnlyAddsBreaksNobody(String before, String after) throws JsonProcessingException {
        assertEquals(List.of(), broken(before, after));
    }

    @Test
    void theSameDocumentBreaksNobody() throws JsonProcessingException {
        assertEquals(List.of(), broken("title", "title"));
    }

    private static List<String> broken(String before, String after) throws JsonProcessingException {
        return Contract.broken(tree(RELEASED), tree(RELEASED.replace(before, after)));
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
