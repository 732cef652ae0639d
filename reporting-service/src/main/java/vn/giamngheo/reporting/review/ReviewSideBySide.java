package vn.giamngheo.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.restatement.Ground;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.SideBySide;

/** What a year's reviews found at several places, each as its own report has it. */
@ApplicationScoped
public class ReviewSideBySide {

    @Inject
    ResultRows rows;

    /**
     * What is known of a figure of form 1 at a place.
     *
     * @param result null where there are neither villages nor published totals
     * @param totals how many published totals the figure sums, {@code villages} the results of how many villages
     * @param ground that it speaks of
     * @param offTree places that are not on the tree, lay in this one at least in part, and have results that are not in it
     * @param partial whether places are left out that the caller may not read
     */
    public record Known(
            PlaceResult result,
            long totals,
            long villages,
            Set<Ground.Piece> ground,
            Set<UUID> offTree,
            boolean partial) {}

    /**
     * The columns of form 1 that a published total must have to be in a figure.
     *
     * @param classes of {@code total}, {@code poor}, {@code nearPoor}, {@code averageLivingStandard}
     */
    public static Set<Integer> columns(boolean persons, Collection<String> classes) {
        return ResultRows.formOneColumns(persons, classes);
    }

    /**
     * Of each of the places.
     *
     * @param filter of the asked place
     * @param columns of form 1 that a published total must have to be in the figure
     */
    public Map<UUID, Known> read(SideBySide places, ReviewFilter filter, Set<Integer> columns) {
        var readable = places.readable(filter.year(), places.whole().touched());
        var ground = places.ground(filter.year());
        var known = new HashMap<UUID, Known>();
        for (var alike : places.alike(readable)) {
            var results = results(filter, alike);
            var counted = new Counted(
                    rows.formOneTotals(filter, alike.shown()), rows.reported(filter, alike.shown()), columns, ground);
            alike.areas().forEach(place -> {
                var restatement = places.of(place);
                var walk = counted.walk(restatement);
                var together = ground.together(place, walk.ground);
                known.put(
                        place,
                        new Known(
                                results.get(place),
                                walk.totals,
                                walk.villages,
                                together,
                                readable.of(place, restatement.offTree()).places().stream()
                                        .filter(counted::isKnown)
                                        .filter(each -> !ground.holds(together, each))
                                        .collect(Collectors.toSet()),
                                Boolean.TRUE.equals(
                                        readable.of(place, restatement.onTree()).remark())));
            });
        }
        return known;
    }

    private Map<UUID, PlaceResult> results(ReviewFilter filter, Readable.Alike alike) {
        return rows.sums(filter, alike.areas(), alike.all() ? null : alike.shown()).stream()
                .filter(result -> alike.areas().contains(result.place().id()))
                .collect(Collectors.toMap(result -> result.place().id(), Function.identity()));
    }

    /** What there is to be counted in the year and is shown. @param totals by place the columns of form 1 that it has */
    private record Counted(Map<UUID, List<Integer>> totals, Set<UUID> reported, Set<Integer> columns, Ground ground) {

        boolean isKnown(UUID place) {
            return totals.containsKey(place) || reported.contains(place);
        }

        Walk walk(Restatement place) {
            var walk = new Walk(this, place);
            walk.at(place.asked());
            return walk;
        }
    }

    /** From a place down to what its figure sums: a total where there is one, else what is below. */
    private static final class Walk {

        private final Counted counted;
        private final Restatement place;
        private final Set<Ground.Piece> ground = new HashSet<>();
        private long totals;
        private long villages;

        private Walk(Counted counted, Restatement place) {
            this.counted = counted;
            this.place = place;
        }

        private void at(UUID at) {
            var total = counted.totals().get(at);
            if (total != null) {
                if (total.containsAll(counted.columns())) {
                    totals++;
                    ground.addAll(counted.ground().of(at));
                }
                return;
            }
            if (counted.reported().contains(at)) {
                villages++;
                ground.addAll(counted.ground().of(at));
            }
            place.below(at).forEach(this::at);
        }
    }
}
