package vn.giamngheo.reporting.review;

/**
 * Form 1, in households or in persons, with forms 2 and 3 of the same. What every published total leaves blank is null.
 *
 * @param multidimensional poor and near-poor together, of all (tỷ lệ nghèo đa chiều)
 * @param poorFlow form 2 (diễn biến hộ nghèo)
 * @param nearPoorFlow form 3 (diễn biến hộ cận nghèo)
 */
public record Counts(
        Long total,
        Share poor,
        Share nearPoor,
        Share averageLivingStandard,
        Share multidimensional,
        Flow poorFlow,
        Flow nearPoorFlow) {

    /** What nobody reported. */
    static final Counts UNKNOWN =
            new Counts(null, Share.UNKNOWN, Share.UNKNOWN, Share.UNKNOWN, Share.UNKNOWN, Flow.UNKNOWN, Flow.UNKNOWN);
}
