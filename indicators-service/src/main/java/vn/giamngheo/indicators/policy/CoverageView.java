package vn.giamngheo.indicators.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.reference.Name;
import vn.giamngheo.platform.value.Money;

/**
 * How far policies reached those who are entitled, in a year.
 *
 * @param day whose classes entitle and whose tree applies: the last one of the year, or today
 * @param total of the asked place
 * @param places directly below it, by code
 */
record CoverageView(int year, LocalDate day, OfPlace total, List<OfPlace> places) {

    /**
     * One place.
     *
     * @param policies that held there in the year, by code
     * @param houses that were built or repaired with money of a source; a house with money of two is in two
     * @param houseWorks all that were built or repaired, each once, whether its money is stated or not
     */
    record OfPlace(
            UUID id,
            String code,
            String name,
            String level,
            List<OfPolicy> policies,
            List<Houses> houses,
            List<Works> houseWorks) {}

    /**
     * One policy at a place, in households or members as it is for.
     *
     * @param entitled by their classes on the day
     * @param received how many got it in the year
     * @param notReceived how many were recorded to have got nothing, by reason
     * @param money that was received, by source
     */
    record OfPolicy(
            String policy,
            Name name,
            PolicyKind kind,
            Beneficiary beneficiary,
            long entitled,
            long received,
            List<NotReceived> notReceived,
            List<OfSource> money) {}

    record NotReceived(Reason reason, long number) {}

    record OfSource(MoneySource source, Money amount) {}

    record Houses(HouseWork work, MoneySource source, long number, Money amount) {}

    /** @param withoutMoney how many of them are in no {@code houses}, for no money of them is stated */
    record Works(HouseWork work, long number, long withoutMoney) {}
}
