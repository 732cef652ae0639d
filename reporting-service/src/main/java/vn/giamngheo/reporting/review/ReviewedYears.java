package vn.giamngheo.reporting.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.SideBySide;
import vn.giamngheo.reporting.restatement.SpeaksOf;

/** What reviews found at a place and at those directly below it, in one year or several, and of which ground it speaks. */
final class ReviewedYears {

    private final ResultRows rows;
    private final SideBySide places;
    private final Map<UUID, Restatement> restatements = new HashMap<>();

    /** @param places the asked place alone */
    ReviewedYears(ResultRows rows, SideBySide places) {
        this.rows = rows;
        this.places = places;
    }

    Year of(ReviewFilter filter) {
        var whole = places.whole();
        var readable = places.readable(filter.latest(), whole.touched());
        var alike = places.alike(readable).get(0);
        return new Year(
                rows.sums(filter, Set.of(), alike.all() ? null : alike.shown()),
                new CountedGround(
                        rows.totals(filter, alike.shown()),
                        rows.reported(filter, alike.shown()),
                        places.ground(filter.year())),
                readable);
    }

    private Restatement restatement(UUID place) {
        return place.equals(places.area()) ? places.whole() : restatements.computeIfAbsent(place, places.whole()::of);
    }

    /** One of them. */
    final class Year {

        private final List<PlaceResult> results;
        private final CountedGround ground;
        private final Readable.OfYear readable;
        private final Map<UUID, Set<UUID>> offTree = new HashMap<>();

        private Year(List<PlaceResult> results, CountedGround ground, Readable.OfYear readable) {
            this.results = results;
            this.ground = ground;
            this.readable = readable;
        }

        /** Of those directly below the asked one. */
        List<PlaceResult> below() {
            return results.stream()
                    .filter(each -> !each.place().id().equals(places.area()))
                    .toList();
        }

        /** Empty where there are neither villages nor totals. */
        Optional<PlaceResult> at(UUID place) {
            return results.stream()
                    .filter(each -> each.place().id().equals(place))
                    .findFirst();
        }

        SpeaksOf speaksOf(UUID place, Cells cells) {
            return ground.walked(restatement(place), cells, shownOffTree(place)).speaksOf();
        }

        /** Places that are not on the tree, lay in this one at least in part, and have figures that are not in those of it. */
        Set<UUID> offTree(UUID place) {
            return ground.knowsAnyOf(shownOffTree(place))
                    ? Line.ALL.stream()
                            .flatMap(line -> speaksOf(place, Cells.any(line)).offTree().stream())
                            .collect(Collectors.toSet())
                    : Set.of();
        }

        /** True when places are left out that the caller may not read; else null. */
        Boolean partial() {
            return readable.of(places.area(), places.whole().onTree()).remark();
        }

        private Set<UUID> shownOffTree(UUID place) {
            return offTree.computeIfAbsent(
                    place, each -> readable.of(places.area(), restatement(each).offTree())
                            .places());
        }
    }
}
