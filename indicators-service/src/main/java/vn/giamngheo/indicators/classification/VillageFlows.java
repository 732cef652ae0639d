package vn.giamngheo.indicators.classification;

/** Forms 2 and 3 of a village, in households and in persons. */
public record VillageFlows(Flow poorHouseholds, Flow poorPersons, Flow nearPoorHouseholds, Flow nearPoorPersons) {

    public static final VillageFlows NONE = new VillageFlows(Flow.NONE, Flow.NONE, Flow.NONE, Flow.NONE);

    /**
     * Whether all four balance, and what leaves one form for the other arrives there: form 2 column 2 is form 3 column 5,
     * form 2 column 5 is form 3 column 2.
     */
    public boolean isBalanced() {
        return poorHouseholds.isBalanced()
                && poorPersons.isBalanced()
                && nearPoorHouseholds.isBalanced()
                && nearPoorPersons.isBalanced()
                && meet(poorHouseholds, nearPoorHouseholds)
                && meet(poorPersons, nearPoorPersons);
    }

    private static boolean meet(Flow poor, Flow nearPoor) {
        return poor.toOther() == nearPoor.fromOther() && poor.fromOther() == nearPoor.toOther();
    }

    public VillageFlows plus(VillageFlows other) {
        return new VillageFlows(
                poorHouseholds.plus(other.poorHouseholds),
                poorPersons.plus(other.poorPersons),
                nearPoorHouseholds.plus(other.nearPoorHouseholds),
                nearPoorPersons.plus(other.nearPoorPersons));
    }
}
