package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of what a review found in one village, in counts of households and of persons. Type
 * {@code review-result.v1}; it holds no person and no household. An earlier decision that is entered later counts it anew: a
 * further version.
 *
 * @param roundId the review of the village's commune
 * @param kind {@code yearly}, {@code regular} or {@code ad_hoc}
 * @param standard the code of the poverty standard
 * @param areaId the village
 * @param openingOn the day with whose classes the period begins
 * @param closingOn the day from which the classes of the decision hold
 * @param households form 1 in households, forms 2 and 3 likewise
 * @param details forms 4 to 13; null in what was published before they were counted
 */
public record ReviewResultState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID roundId,
        String kind,
        String standard,
        int year,
        UUID areaId,
        LocalDate openingOn,
        LocalDate closingOn,
        Counts households,
        Counts persons,
        List<Detail> details)
        implements EventData.State {

    public static final String TYPE = "review-result.v1";

    /** @param total of all households, whatever they are */
    public record Counts(
            long total, long poor, long nearPoor, long averageLivingStandard, Flow poorFlow, Flow nearPoorFlow) {}

    /** Columns 1 to 9 of form 2 or 3. @param toOther to the other one of poor and near-poor */
    public record Flow(
            long opening,
            long toOther,
            long roseAbove,
            long otherDecrease,
            long fromOther,
            long fellBack,
            long newlyArisen,
            long otherIncrease,
            long closing) {}

    /**
     * A count of households on the last day.
     *
     * @param of {@code poor}, {@code near_poor}, or {@code all} households
     * @param by {@code surveyed}, {@code lacking} (an indicator of the standard), {@code dimension} of the standard of
     *     which at least one indicator is lacking, {@code cause} of poverty, {@code ethnicity} of the head, or {@code group}
     * @param code which of those; of groups {@code minority}, {@code no_labour_capacity}, {@code person_of_merit},
     *     {@code female_head}, or {@code other} than the first three
     * @param name in Vietnamese, of an indicator or a dimension of the standard; else null
     * @param persons members of those households
     * @param dimension the code of that which an indicator belongs to; null of others, and in what was published before
     *     dimensions were counted
     */
    public record Detail(
            String of, String by, String code, String name, long households, long persons, String dimension) {}
}
