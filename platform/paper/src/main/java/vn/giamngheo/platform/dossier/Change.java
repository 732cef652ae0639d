package vn.giamngheo.platform.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a thing says otherwise.
 *
 * @param pointer where it says it; what has an id or a key stands under that, else under its position
 * @param from left out where it said nothing
 * @param to left out where it says nothing any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        String pointer,
        @Schema(implementation = Object.class) JsonNode from,
        @Schema(implementation = Object.class) JsonNode to) {

    int letters() {
        return pointer.length()
                + String.valueOf(from).length()
                + String.valueOf(to).length();
    }
}
