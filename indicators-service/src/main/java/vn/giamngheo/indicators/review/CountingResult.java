package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.indicators.classification.Course;
import vn.giamngheo.indicators.classification.Flow;
import vn.giamngheo.indicators.classification.Flows;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.classification.VillageFlows;
import vn.giamngheo.platform.value.Ids;

/** Counts forms 1, 2 and 3 of each village of a commune, out of where each household stood and stands. */
@ApplicationScoped
class CountingResult {

    @Inject
    Courses courses;

    /** @param closing the day from which the classes of the decision hold */
    List<ReviewResultState> count(Round round, LocalDate closing) {
        var all = courses.of(round, closing);
        var flows = Flows.of(all);
        return courses.villages(round, closing).stream()
                .map(village -> result(round, closing, village, all, flows.getOrDefault(village, VillageFlows.NONE)))
                .toList();
    }

    private static ReviewResultState result(
            Round round, LocalDate closing, UUID village, List<Course> all, VillageFlows flows) {
        var here = all.stream()
                .map(Course::closing)
                .filter(Objects::nonNull)
                .filter(spot -> spot.village().equals(village))
                .toList();
        return new ReviewResultState(
                Ids.next(),
                1,
                false,
                round.id(),
                round.kind().wireName(),
                round.standard(),
                round.year(),
                village,
                round.openingOn(),
                closing,
                counts(here, spot -> 1, flows.poorHouseholds(), flows.nearPoorHouseholds()),
                counts(here, Course.Spot::persons, flows.poorPersons(), flows.nearPoorPersons()));
    }

    private static ReviewResultState.Counts counts(
            List<Course.Spot> here, ToLongFunction<Course.Spot> of, Flow poor, Flow nearPoor) {
        return new ReviewResultState.Counts(
                here.stream().mapToLong(of).sum(),
                sum(here, PovertyClass.POOR, of),
                sum(here, PovertyClass.NEAR_POOR, of),
                sum(here, PovertyClass.AVERAGE_LIVING_STANDARD, of),
                flow(poor),
                flow(nearPoor));
    }

    private static long sum(List<Course.Spot> here, PovertyClass povertyClass, ToLongFunction<Course.Spot> of) {
        return here.stream()
                .filter(spot -> spot.povertyClass() == povertyClass)
                .mapToLong(of)
                .sum();
    }

    private static ReviewResultState.Flow flow(Flow flow) {
        return new ReviewResultState.Flow(
                flow.opening(),
                flow.toOther(),
                flow.roseAbove(),
                flow.otherDecrease(),
                flow.fromOther(),
                flow.fellBack(),
                flow.newlyArisen(),
                flow.otherIncrease(),
                flow.closing());
    }
}
