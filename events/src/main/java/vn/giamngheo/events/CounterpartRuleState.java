package vn.giamngheo.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole state of a rule on the local share (vốn đối ứng) that a place and all below it must add. Of a budget year the rule
 * that came into force last in it counts. Type {@code counterpart-rule.v1}.
 *
 * @param areaId the place with all below it
 * @param lineCode null: of the programme as a whole
 * @param base what the percent is a share of: {@code central} money, or {@code total}
 * @param tolerance in đồng, what may be missing for rounding
 * @param validTo the last day; null while no end is known
 * @param actNumber null where the act has none
 */
public record CounterpartRuleState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        String programmeCode,
        String lineCode,
        String base,
        BigDecimal percent,
        long tolerance,
        LocalDate validFrom,
        LocalDate validTo,
        String actNumber)
        implements EventData.State {

    public static final String TYPE = "counterpart-rule.v1";
}
