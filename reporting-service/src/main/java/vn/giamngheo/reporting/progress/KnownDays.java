package vn.giamngheo.reporting.progress;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.restatement.Ground;
import vn.giamngheo.reporting.restatement.Grounds;

/** Of what adds over time: which ground is spoken of on which days of a year. */
final class KnownDays {

    private KnownDays() {}

    /**
     * Days in a row that speak of the same ground.
     *
     * @param before the day after the last one, by which the end of February is the same in every year
     */
    record Stretch(MonthDay from, MonthDay before, Set<Ground.Piece> ground) {}

    /** A figure. @param ground that it speaks of, as that lay on the last day of its period */
    record Said(Period period, Set<Ground.Piece> ground) {}

    /** What is said of a stretch, as the ground lay on its last day. */
    private record Together(Ground ground, Set<Ground.Piece> pieces) {}

    /** What figures of one year say together of a place; equal for two years when they speak of the same. */
    static List<Stretch> of(UUID place, Collection<Said> said, Grounds grounds) {
        var together = new HashMap<Together, Set<Ground.Piece>>();
        var stretches = new ArrayList<Stretch>();
        var days = new ArrayList<>(said.stream()
                .map(Said::period)
                .flatMap(period -> Stream.of(period.from(), dayAfter(period)))
                .collect(Collectors.toCollection(TreeSet::new)));
        for (var i = 1; i < days.size(); i++) {
            var from = days.get(i - 1);
            var before = days.get(i);
            var known = together.computeIfAbsent(
                    new Together(grounds.on(before.minusDays(1)), on(from, said)),
                    each -> each.ground().together(place, each.pieces()));
            if (!known.isEmpty()) {
                add(new Stretch(MonthDay.from(from), MonthDay.from(before), known), stretches);
            }
        }
        return stretches;
    }

    private static LocalDate dayAfter(Period period) {
        return period.to().plusDays(1);
    }

    private static Set<Ground.Piece> on(LocalDate day, Collection<Said> said) {
        return said.stream()
                .filter(each ->
                        !each.period.from().isAfter(day) && !each.period.to().isBefore(day))
                .flatMap(each -> each.ground.stream())
                .collect(Collectors.toSet());
    }

    private static void add(Stretch next, List<Stretch> stretches) {
        var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.before.equals(next.from) && last.ground.equals(next.ground)) {
            stretches.set(stretches.size() - 1, new Stretch(last.from, next.before, next.ground));
        } else {
            stretches.add(next);
        }
    }
}
