package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.platform.rest.Edited;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * What a place has answered.
 *
 * @param values by the keys of the columns; what is blank is absent
 * @param prefilled what bound columns would say now; left out of a table
 * @param unfilled why a bound column is not filled, as the code of a problem; left out where nothing stands in the way
 * @param answeredAt null, and left out, before it has answered; {@code late} too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InquiryAnswer(
        ReportArea area,
        @Schema(implementation = Object.class) Map<String, JsonNode> values,
        @Schema(implementation = Object.class) Map<String, JsonNode> prefilled,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> unfilled,
        Instant answeredAt,
        Boolean late)
        implements Edited {

    record Written(Map<String, JsonNode> values, Instant answeredAt) {}

    @Override
    public Object edited() {
        return new Written(values, answeredAt);
    }

    InquiryAnswer with(BoundFigures.Filled figures) {
        return new InquiryAnswer(area, values, figures.values(), figures.unfilled(), answeredAt, late);
    }
}
