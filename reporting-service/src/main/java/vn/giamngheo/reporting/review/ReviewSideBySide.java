package vn.giamngheo.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.restatement.SideBySide;
import vn.giamngheo.reporting.restatement.SpeaksOf;

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
     * @param partial whether places are left out that the caller may not read
     */
    public record Known(PlaceResult result, long totals, long villages, SpeaksOf speaksOf, boolean partial) {}

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
        var readable = places.readable(filter.latest(), places.whole().touched());
        var ground = places.ground(filter.year());
        var cells = new Cells(Line.FORM_1, columns);
        var known = new HashMap<UUID, Known>();
        for (var alike : places.alike(readable)) {
            var results = results(filter, alike);
            var counted =
                    new CountedGround(rows.totals(filter, alike.shown()), rows.reported(filter, alike.shown()), ground);
            alike.areas().forEach(place -> {
                var restatement = places.of(place);
                var walked = counted.walked(
                        restatement,
                        cells,
                        readable.of(place, restatement.offTree()).places());
                known.put(
                        place,
                        new Known(
                                results.get(place),
                                walked.totals(),
                                walked.villages(),
                                walked.speaksOf(),
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
}
