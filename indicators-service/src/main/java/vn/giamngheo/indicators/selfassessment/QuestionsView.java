package vn.giamngheo.indicators.selfassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.events.Label;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.indicators.scoresheet.DescribedSheet;

/** What a household is asked, by each standard that holds at a place on a day. */
record QuestionsView(LocalDate on, Settlement settlement, List<OfStandard> standards) {

    /**
     * @param lacking what it may lack; empty while nobody has loaded it
     * @param sheet items of B1 with their points; absent where nobody has loaded one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfStandard(String standard, Label name, List<Lacking> lacking, Sheet sheet) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lacking(String code, Label name, Label threshold) {}

    record Sheet(int version, LocalDate validFrom, List<DescribedSheet.Item> items) {}
}
