package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.indicators.classification.Course;
import vn.giamngheo.indicators.classification.Details;
import vn.giamngheo.indicators.classification.Flow;
import vn.giamngheo.indicators.classification.Flows;
import vn.giamngheo.indicators.classification.NamedDimension;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.classification.Profiled;
import vn.giamngheo.indicators.classification.VillageFlows;
import vn.giamngheo.indicators.household.PovertyCause;
import vn.giamngheo.indicators.standard.DescribedStandard;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.value.Ids;

/** Counts forms 1 to 10, 12 and 13 of each village of a commune, out of where each household stood and stands. */
@ApplicationScoped
class CountingResult {

    @Inject
    Courses courses;

    @Inject
    FindingStandards standards;

    @Inject
    Profiles profiles;

    /** @param closing the day from which the classes of the decision hold */
    List<ReviewResultState> count(Round round, LocalDate closing) {
        var all = courses.of(round, closing);
        var flows = Flows.of(all);
        var profiled = profiles.of(round, closing).stream().collect(Collectors.groupingBy(Profiled::village));
        var dimensions = dimensions(round);
        return courses.villages(round, closing).stream()
                .map(village -> result(
                        round,
                        closing,
                        village,
                        all,
                        flows.getOrDefault(village, VillageFlows.NONE),
                        details(profiled.getOrDefault(village, List.of()), dimensions)))
                .toList();
    }

    /** In the order of the standard. */
    private List<NamedDimension> dimensions(Round round) {
        return standards
                .described(round.standard())
                .map(DescribedStandard::dimensions)
                .orElse(List.of());
    }

    private static List<ReviewResultState.Detail> details(List<Profiled> here, List<NamedDimension> dimensions) {
        return Details.of(here, dimensions, PovertyCause.wireNames()).stream()
                .map(each -> new ReviewResultState.Detail(
                        each.of(),
                        each.by(),
                        each.code(),
                        each.name(),
                        each.households(),
                        each.persons(),
                        each.dimension()))
                .toList();
    }

    private static ReviewResultState result(
            Round round,
            LocalDate closing,
            UUID village,
            List<Course> all,
            VillageFlows flows,
            List<ReviewResultState.Detail> details) {
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
                counts(here, Course.Spot::persons, flows.poorPersons(), flows.nearPoorPersons()),
                details);
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
