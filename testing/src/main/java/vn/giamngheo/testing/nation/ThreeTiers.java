package vn.giamngheo.testing.nation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The places before the reform: provinces, districts, communes, in the order of their codes. */
record ThreeTiers(List<Unit> provinces, List<Unit> districts, List<Unit> communes) {

    static final int PROVINCES = 63;
    static final int DISTRICTS = 696;
    static final int COMMUNES = 10_035;

    static ThreeTiers of(Random random) {
        var provinces = IntStream.rangeClosed(1, PROVINCES)
                .mapToObj(number -> new Unit("%02d".formatted(number), "Tỉnh Cũ " + number, "province", "", "tinh"))
                .toList();
        var districts = below(provinces, DISTRICTS, "%03d", "Huyện Cũ ", "district", "huyen", random);
        return new ThreeTiers(
                provinces, districts, below(districts, COMMUNES, "%05d", "Xã Cũ ", "commune", "xa", random));
    }

    /** At least half of the even number below each, the others anywhere. */
    private static List<Unit> below(
            List<Unit> above, int count, String code, String name, String level, String kind, Random random) {
        var least = count / above.size() / 2;
        var parents = new ArrayList<Integer>();
        for (var parent = 0; parent < above.size(); parent++) {
            for (var each = 0; each < least; each++) {
                parents.add(parent);
            }
        }
        random.ints(count - parents.size(), 0, above.size()).forEach(parents::add);
        parents.sort(Integer::compare);
        return IntStream.range(0, count)
                .mapToObj(number -> new Unit(
                        code.formatted(number + 1),
                        name + (number + 1),
                        level,
                        above.get(parents.get(number)).code(),
                        kind))
                .toList();
    }

    Stream<Unit> all() {
        return Stream.of(provinces, districts, communes).flatMap(List::stream);
    }
}
