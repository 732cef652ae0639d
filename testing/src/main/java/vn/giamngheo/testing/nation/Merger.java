package vn.giamngheo.testing.nation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the communes of the old tree became those of the new one: neighbours are merged, some are divided among
 * neighbouring new ones. The counts are those of 2025, which places they are is chosen at random.
 */
final class Merger {

    static final int COMMUNES = 3_321;
    static final int DIVIDED = 440;

    private static final int LARGEST = 14;
    /** Whole ones that go into any other. */
    private static final int MANY = 8;

    private static final int ALONE = 140;
    private static final int ALONE_AND_THE_SAME = 100;
    private static final int EVERY = 23;
    /** How many are divided among two, three, four and five: 1,039 parts. */
    private static final List<Integer> AMONG = List.of(331, 69, 30, 10);

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Random random;
    private final List<Conversion> conversions = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private final Set<String> divided = new HashSet<>();
    /** Of how many old ones each new one is made. */
    private final int[] predecessors = new int[COMMUNES];

    private Merger(List<List<Unit>> provinces, Random random) {
        this.random = random;
        chooseDivided(provinces);
        for (var among = 0; among < AMONG.size(); among++) {
            parts.addAll(Collections.nCopies(AMONG.get(among), among + 2));
        }
        Collections.shuffle(parts, random);
    }

    /**
     * @param codes of the new provinces
     * @param provinces the old communes of each new province
     */
    static Merger of(List<String> codes, List<List<Unit>> provinces, Random random) {
        var merger = new Merger(provinces, random);
        merger.merge(codes, provinces);
        return merger;
    }

    List<Unit> units() {
        return units;
    }

    List<Conversion> conversions() {
        return conversions;
    }

    private void chooseDivided(List<List<Unit>> provinces) {
        var all = provinces.stream().flatMap(List::stream).map(Unit::code).collect(Collectors.toList());
        Collections.shuffle(all, random);
        divided.addAll(all.subList(0, DIVIDED));
    }

    /** Of how many whole communes each of the new ones from here to there is made. */
    private int[] sizes(int communes, int from, int to) {
        var sizes = IntStream.range(from, to)
                .map(number -> number == 0 ? LARGEST : isAlone(number) ? 1 : 2)
                .toArray();
        for (var left = communes - IntStream.of(sizes).sum(); left > 0; ) {
            var each = random.nextInt(sizes.length);
            if (isOpen(from + each) && sizes[each] < MANY) {
                sizes[each]++;
                left--;
            }
        }
        return sizes;
    }

    private static boolean isAlone(int number) {
        return number % EVERY == EVERY - 1 && number / EVERY < ALONE;
    }

    /** Whether the new commune may get more. */
    private static boolean isOpen(int number) {
        return number != 0 && !isAlone(number);
    }

    private void merge(List<String> codes, List<List<Unit>> provinces) {
        var communes = 0;
        for (var province = 0; province < provinces.size(); province++) {
            communes += provinces.get(province).size();
            // New communes fall to the provinces by the number of old ones.
            var to = province == provinces.size() - 1
                    ? COMMUNES
                    : (int) ((long) communes * COMMUNES / ThreeTiers.COMMUNES);
            merge(codes.get(province), provinces.get(province), units.size(), to);
        }
    }

    private void merge(String province, List<Unit> communes, int from, int to) {
        var whole =
                communes.stream().filter(unit -> !divided.contains(unit.code())).toList();
        var sizes = sizes(whole.size(), from, to);
        var taken = 0;
        for (var number = from; number < to; number++) {
            var size = sizes[number - from];
            become(number, province, whole.subList(taken, taken + size));
            taken += size;
        }
        communes.stream().filter(unit -> divided.contains(unit.code())).forEach(unit -> divide(unit, from, to));
    }

    private void become(int number, String province, List<Unit> whole) {
        var first = whole.get(0);
        var same = whole.size() == 1 && isAlone(number) && number / EVERY < ALONE_AND_THE_SAME;
        predecessors[number] = whole.size();
        units.add(new Unit(
                first.code(), same ? first.name() : "Xã Mới " + (number + 1), "commune", province, first.kind()));
        whole.forEach(old -> conversions.add(Conversion.of(old.code(), first.code(), same ? "unchanged" : "whole")));
    }

    /** Among neighbours of which none is full or stays alone. */
    private void divide(Unit old, int from, int to) {
        var among = parts.remove(parts.size() - 1);
        var receivers = IntStream.range(from + random.nextInt(to - from - 4 * among), to)
                .filter(number -> isOpen(number) && predecessors[number] < LARGEST)
                .limit(among)
                .toArray();
        var shares = random.nextBoolean() ? shares(among) : Collections.<BigDecimal>nCopies(among, null);
        for (var part = 0; part < among; part++) {
            predecessors[receivers[part]]++;
            conversions.add(
                    new Conversion(old.code(), units.get(receivers[part]).code(), "part", shares.get(part)));
        }
    }

    /** Whole percents that sum to a hundred. */
    private List<BigDecimal> shares(int among) {
        var shares = new ArrayList<BigDecimal>();
        var left = ALL;
        for (var part = 1; part < among; part++) {
            var share = BigDecimal.valueOf(1L + random.nextInt(ALL.intValue() / among));
            shares.add(share);
            left = left.subtract(share);
        }
        shares.add(left);
        return shares;
    }
}
