package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param values by the keys of the columns; what is blank is left out or null */
record AnswerRequest(
        @NotNull @Schema(implementation = Object.class) Map<String, JsonNode> values) {}
