package vn.giamngheo.budget.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two proposals beside each other, share by share; amounts in đồng, 0 where one of them has no such share.
 *
 * @param shares in the order of the first, then what the other has alone
 */
record Comparison(List<Row> shares, long total, long otherTotal, long difference) {

    /** @param difference other less amount */
    record Row(
            Content.Party holder,
            String line,
            String source,
            String nature,
            int originYear,
            long amount,
            long other,
            long difference) {}

    private record Key(Content.Party holder, String line, String source, String nature, int originYear) {}

    static Comparison of(Content one, Content other) {
        var amounts = amounts(one);
        var others = amounts(other);
        var rows = new ArrayList<Row>();
        amounts.forEach((key, amount) -> rows.add(row(key, amount, others.getOrDefault(key, 0L))));
        others.forEach((key, amount) -> {
            if (!amounts.containsKey(key)) {
                rows.add(row(key, 0, amount));
            }
        });
        var total = sum(amounts);
        var otherTotal = sum(others);
        return new Comparison(rows, total, otherTotal, Math.subtractExact(otherTotal, total));
    }

    private static Row row(Key key, long amount, long other) {
        return new Row(
                key.holder(),
                key.line(),
                key.source(),
                key.nature(),
                key.originYear(),
                amount,
                other,
                Math.subtractExact(other, amount));
    }

    private static Map<Key, Long> amounts(Content content) {
        var amounts = new LinkedHashMap<Key, Long>();
        for (var pot : content.pots()) {
            for (var i = 0; pot.shares() != null && i < pot.shares().size(); i++) {
                amounts.put(
                        new Key(
                                content.receivers().get(i).holder(),
                                pot.line(),
                                pot.source(),
                                pot.nature(),
                                pot.originYear()),
                        pot.shares().get(i).amount());
            }
        }
        return amounts;
    }

    private static long sum(Map<Key, Long> amounts) {
        return amounts.values().stream().reduce(0L, Math::addExact);
    }
}
