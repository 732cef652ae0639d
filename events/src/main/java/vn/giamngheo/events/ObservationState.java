package vn.giamngheo.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of what was observed of one indicator at one place over one period. Type {@code observation.v1}.
 * Either numerator and denominator, or value: those of the last approved version, else of the last one.
 *
 * @param population whom it counts, in words; null for the whole place
 * @param versions all that was ever said, in their order; null when the event is older than versions
 */
public record ObservationState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String indicatorCode,
        UUID areaId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Long numerator,
        Long denominator,
        BigDecimal value,
        String population,
        List<Version> versions)
        implements EventData.State {

    public static final String TYPE = "observation.v1";

    /** As it was told before there were versions. */
    public ObservationState(
            UUID id,
            int eventVersion,
            boolean deleted,
            String indicatorCode,
            UUID areaId,
            LocalDate periodFrom,
            LocalDate periodTo,
            Long numerator,
            Long denominator,
            BigDecimal value) {
        this(
                id,
                eventVersion,
                deleted,
                indicatorCode,
                areaId,
                periodFrom,
                periodTo,
                numerator,
                denominator,
                value,
                null,
                null);
    }

    /**
     * What was said at one time.
     *
     * @param number counts from 1
     * @param source where the figure comes from, in words
     * @param statedOn the day from which it is known
     * @param approvedOn the day from which it is in force; null while it is provisional
     * @param reason why it replaces the version before it; null of the first one
     */
    public record Version(
            int number,
            Long numerator,
            Long denominator,
            BigDecimal value,
            String source,
            LocalDate statedOn,
            LocalDate approvedOn,
            String reason) {}
}
