package vn.giamngheo.platform.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.events.Areas;

/**
 * The official code of a place: two digits for a province, three for a district (until 2025-06-30), five for a
 * commune, and for a village the code of a commune with a number; {@code VN} for the country. Text, with its leading
 * zeros. A code means a place only together with a date.
 */
@Schema(type = SchemaType.STRING, examples = "063")
public record AreaCode(@JsonValue String text) {

    private static final Pattern OFFICIAL = Pattern.compile("[0-9]{2}|[0-9]{3}|[0-9]{5}(-[0-9]{2,3})?");

    public AreaCode {
        if (!Areas.COUNTRY_CODE.equals(text) && !OFFICIAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not an area code: " + text);
        }
    }
}
