package vn.giamngheo.platform.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
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

    /** How far a thing has come. */
    private static final Set<String> PROGRESS = Set.of("/state", "/status");

    /** Whether what had been told is told otherwise: not only that the thing went on, nor something it had not had. */
    boolean corrects() {
        return !PROGRESS.contains(pointer) && (from != null || pointer.lastIndexOf('/') > 0);
    }

    int letters() {
        return pointer.length()
                + String.valueOf(from).length()
                + String.valueOf(to).length();
    }
}
