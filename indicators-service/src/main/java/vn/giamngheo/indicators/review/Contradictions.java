package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.indicators.standing.Standings.Unordered;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;

/**
 * Two decisions of one day that say otherwise of a household that moved, or that have no number. Both stand, and whoever
 * made them is told: only they know which of them is wrong.
 */
@ApplicationScoped
class Contradictions {

    private static final String CODE = "review-decisions-contradict";
    private static final String UNNUMBERED = "unnumbered";

    @Inject
    ReviewScope scope;

    @Inject
    Findings findings;

    @Inject
    Rounds rounds;

    @Inject
    Acts acts;

    /** @param unordered of each household that the decision is at odds with another one about */
    void tell(Round decided, List<Unordered> unordered) {
        var households = unordered.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var others =
                rounds.byIds(households.keySet().stream().map(Unordered::round).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Round::id, Function.identity()));
        households.entrySet().stream()
                .flatMap(each -> between(
                        decided,
                        others.get(each.getKey().round()),
                        each.getValue(),
                        each.getKey().counts()))
                .forEach(findings::raise);
    }

    private Stream<Finding> between(Round decided, Round other, long households, boolean otherCounts) {
        var one = side(decided);
        var two = side(other);
        var counting = otherCounts ? two : one;
        return Stream.of(
                finding(decided, other, List.of(one, two, counting), households),
                finding(other, decided, List.of(two, one, counting), households));
    }

    /** A decision as people name it. */
    private record Side(String number, String commune) {}

    private Side side(Round round) {
        return new Side(
                Objects.requireNonNullElse(acts.existing(round.actId()).number(), UNNUMBERED),
                scope.decidingCommune(round).code());
    }

    private Finding finding(Round about, Round other, List<Side> sides, long households) {
        return new Finding(
                CODE,
                Severity.ERROR,
                scope.decidingCommune(about).id(),
                new Period(about.openingOn(), about.effectiveOn()),
                Stream.concat(
                                Stream.of(
                                        String.valueOf(households),
                                        about.decidedOn().toString()),
                                sides.stream().flatMap(side -> Stream.of(side.number(), side.commune())))
                        .toList(),
                null,
                List.of(touched(about.id()), touched(other.id())));
    }

    private static FindingState.Touched touched(UUID round) {
        return new FindingState.Touched("review_round", round.toString());
    }
}
