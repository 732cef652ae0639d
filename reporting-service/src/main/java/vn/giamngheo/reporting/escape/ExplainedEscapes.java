package vn.giamngheo.reporting.escape;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Holding;

/**
 * The registers of villages that figures of the report sum.
 *
 * @param poor the figures themselves, of all registers on all pages; {@code nearPoor} likewise
 * @param registers how many there are, on all pages
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record ExplainedEscapes(
        EscapeReport.Parameters parameters,
        EscapeReport.Counted poor,
        EscapeReport.Counted nearPoor,
        long registers,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    ExplainedEscapes with(List<Item> page) {
        return new ExplainedEscapes(parameters, poor, nearPoor, registers, page, partial);
    }

    /**
     * The register of a village.
     *
     * @param place the village, as it is called on the day of the tree; of one that is not on it, as it last was
     * @param standsAt where a place stands that is not on the tree; else null, and left out
     * @param poor what it adds to the figures of those that were poor; {@code nearPoor} likewise
     */
    record Item(
            UUID register,
            ReportArea place,
            @JsonInclude(JsonInclude.Include.NON_NULL) Holding.StandsAt standsAt,
            EscapeReport.Counted poor,
            EscapeReport.Counted nearPoor) {}
}
