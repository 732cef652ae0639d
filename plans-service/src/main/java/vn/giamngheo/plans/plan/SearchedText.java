package vn.giamngheo.plans.plan;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.plans.Tones;

/** All words of a plan in small letters, for whoever looks for some of them with or without tone marks. */
final class SearchedText {

    private SearchedText() {}

    static String of(PlanRequest plan) {
        return Stream.of(head(plan), sections(plan), targets(plan), activities(plan), parties(plan))
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .map(Tones::first)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> head(PlanRequest plan) {
        var bases = plan.bases().stream()
                .flatMap(basis -> Stream.of(
                        basis.act().number(), basis.act().issuer(), basis.act().title()));
        return Stream.concat(Stream.of(plan.title(), plan.issuer(), plan.documentNumber(), plan.placeOfIssue()), bases);
    }

    private static Stream<String> sections(PlanRequest plan) {
        return Stream.concat(
                plan.sections().stream().flatMap(section -> Stream.of(section.title(), section.text())),
                plan.fundSources().stream().map(FundSource::text));
    }

    private static Stream<String> targets(PlanRequest plan) {
        return plan.targets().stream().map(PlanRequest.Target::population);
    }

    private static Stream<String> activities(PlanRequest plan) {
        return plan.activities().stream().flatMap(activity -> Stream.of(
                        Stream.of(activity.title(), activity.objective()),
                        activity.beneficiaries().stream(),
                        activity.contents().stream(),
                        activity.steps().stream())
                .flatMap(words -> words));
    }

    private static Stream<String> parties(PlanRequest plan) {
        return Stream.of(
                        plan.assignments().stream()
                                .flatMap(assignment -> Stream.of(
                                        assignment.content(), assignment.party().name())),
                        plan.responsibilities().stream()
                                .flatMap(each ->
                                        Stream.concat(Stream.of(each.party().name()), each.tasks().stream())),
                        plan.reportingDuties().stream()
                                .flatMap(duty ->
                                        Stream.of(duty.from().name(), duty.to().name(), duty.content())),
                        plan.recipients().stream().map(Party::name))
                .flatMap(words -> words);
    }
}
