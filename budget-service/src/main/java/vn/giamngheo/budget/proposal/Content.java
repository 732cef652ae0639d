package vn.giamngheo.budget.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.giamngheo.platform.value.Division;
import vn.giamngheo.platform.value.Money;

/**
 * What a proposal says and what follows from it, as it is stored.
 *
 * @param unit {@code dong}, {@code thousand} or {@code million}
 */
record Content(
        String title, Party giver, String unit, List<Criterion> criteria, List<Receiver> receivers, List<Pot> pots) {

    /** @param code as the request named it */
    record Party(String kind, UUID id, String code) {}

    record Criterion(String code, String name, BigDecimal coefficient) {}

    /** @param bases by the codes of criteria; incomplete until all have come */
    record Receiver(Party holder, Map<String, BigDecimal> bases) {

        /** @return null while a base is missing */
        BigDecimal points(List<Criterion> criteria) {
            var points = BigDecimal.ZERO;
            for (var criterion : criteria) {
                var base = bases.get(criterion.code());
                if (base == null) {
                    return null;
                }
                points = points.add(criterion.coefficient().multiply(base));
            }
            return points;
        }
    }

    /** @param shares one for each receiver, in their order; null while a base is missing */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pot(String line, String source, String nature, int originYear, long amount, List<Share> shares) {

        /** @return how much more the shares are than what is divided */
        long beyond() {
            return shares.stream().mapToLong(Share::amount).reduce(0, Math::addExact) - amount;
        }

        Pot with(List<Share> other) {
            return new Pot(line, source, nature, originYear, amount, other);
        }
    }

    /**
     * @param computed by the norm
     * @param amount as it was set by hand, else as computed
     */
    record Share(long computed, long amount) {}

    boolean isComplete() {
        return receivers.stream().allMatch(receiver -> receiver.points(criteria) != null);
    }

    Money unitAmount() {
        return Unit.valueOf(unit.toUpperCase(Locale.ROOT)).amount();
    }

    /** The same with every pot divided by the norm, whatever was set by hand. */
    Content computed() {
        if (!isComplete()) {
            return with(pots.stream().map(pot -> pot.with(null)).toList());
        }
        var points =
                receivers.stream().map(receiver -> receiver.points(criteria)).toList();
        return with(pots.stream()
                .map(pot -> pot.with(Division.of(Money.of(pot.amount()), unitAmount(), points).stream()
                        .map(part -> new Share(part.dong(), part.dong()))
                        .toList()))
                .toList());
    }

    private Content with(List<Pot> other) {
        return new Content(title, giver, unit, criteria, receivers, other);
    }

    /** The same with one share set by hand. */
    Content setting(int pot, int receiver, long amount) {
        return with(IntStream.range(0, pots.size())
                .mapToObj(i -> i == pot ? setting(pots.get(i), receiver, amount) : pots.get(i))
                .toList());
    }

    private static Pot setting(Pot pot, int receiver, long amount) {
        return pot.with(IntStream.range(0, pot.shares().size())
                .mapToObj(i -> i == receiver
                        ? new Share(pot.shares().get(i).computed(), amount)
                        : pot.shares().get(i))
                .toList());
    }

    /** The same with a base of one receiver. */
    Content knowing(int receiver, String criterion, BigDecimal base) {
        var bases = new TreeMap<>(receivers.get(receiver).bases());
        bases.put(criterion, base);
        var others = IntStream.range(0, receivers.size())
                .mapToObj(i -> i == receiver ? new Receiver(receivers.get(i).holder(), bases) : receivers.get(i))
                .toList();
        return new Content(title, giver, unit, criteria, others, pots);
    }
}
