package vn.giamngheo.reporting.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.reporting.restatement.Ground;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.SpeaksOf;

/** Of which ground figures of a year's reviews speak: a published total of what it covers, else what is below of itself. */
final class CountedGround {

    private final Map<Line, Map<UUID, Set<Integer>>> totals;
    private final Set<UUID> reported;
    private final Ground ground;
    private final Map<Cells, Map<UUID, Walked>> byCells = new HashMap<>();
    private final Map<Stated, Map<UUID, Walked>> byTotals = new HashMap<>();

    /**
     * What the year has that is shown.
     *
     * @param totals of each line, by place, the columns that the total has
     * @param reported villages with a result
     */
    CountedGround(Map<Line, Map<UUID, Set<Integer>>> totals, Set<UUID> reported, Ground ground) {
        this.totals = totals;
        this.reported = reported;
        this.ground = ground;
    }

    /** @param covered places whose total has the line, which stands for all below. @param whole those that leave none of it blank */
    private record Stated(Set<UUID> covered, Set<UUID> whole) {}

    /** @param totals how many of them a figure sums, {@code villages} the results of how many villages */
    record Walked(long totals, long villages, SpeaksOf speaksOf) {}

    /** Whether anything is known of one of them. */
    boolean knowsAnyOf(Collection<UUID> places) {
        return places.stream()
                .anyMatch(place ->
                        reported.contains(place) || totals.values().stream().anyMatch(each -> each.containsKey(place)));
    }

    /** Of a figure of the place. @param offTree places that are not on the tree, lay in it at least in part, and are shown */
    Walked walked(Restatement place, Cells cells, Set<UUID> offTree) {
        var known = byCells.computeIfAbsent(
                cells, each -> byTotals.computeIfAbsent(stated(cells), stated -> new HashMap<>()));
        var walked = known.get(place.asked());
        if (walked == null) {
            walked = walk(place, stated(cells), offTree);
            known.put(place.asked(), walked);
        }
        return walked;
    }

    private Stated stated(Cells cells) {
        var ofLine = totals.getOrDefault(cells.line(), Map.of());
        return new Stated(
                ofLine.keySet(),
                ofLine.entrySet().stream()
                        .filter(total -> total.getValue().containsAll(cells.columns()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private Walked walk(Restatement place, Stated stated, Set<UUID> offTree) {
        var walk = new Walk(place, stated);
        walk.at(place.asked());
        var together = ground.together(place.asked(), walk.pieces);
        var left = offTree.stream()
                .filter(each -> stated.covered().contains(each) || reported.contains(each))
                .filter(each -> !ground.holds(together, each))
                .collect(Collectors.toSet());
        return new Walked(walk.totals, walk.villages, new SpeaksOf(together, List.of(), left));
    }

    /** From a place down to what its figure sums: a total where there is one, else what is below. */
    private final class Walk {

        private final Restatement place;
        private final Stated stated;
        private final Set<Ground.Piece> pieces = new HashSet<>();
        private long totals;
        private long villages;

        private Walk(Restatement place, Stated stated) {
            this.place = place;
            this.stated = stated;
        }

        private void at(UUID at) {
            if (stated.covered().contains(at)) {
                if (stated.whole().contains(at)) {
                    totals++;
                    pieces.addAll(ground.of(at));
                }
                return;
            }
            if (reported.contains(at)) {
                villages++;
                pieces.addAll(ground.of(at));
            }
            place.below(at).forEach(this::at);
        }
    }
}
