package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import vn.giamngheo.reporting.snapshot.Wording;

/** What everybody reads of published plan progress: no paths over years, whose differences would tell small numbers. */
final class ResultsAtAGlance {

    private final JsonNode report;
    private final Set<JsonNode> telling;

    private ResultsAtAGlance(JsonNode report, Set<JsonNode> telling) {
        this.report = report;
        this.telling = telling;
    }

    static ResultsAtAGlance of(JsonNode report, Set<String> notOfPeople, Threshold threshold) {
        var targets = Wording.each(report.path("plans"))
                .flatMap(plan -> Wording.each(plan.path("targets")))
                .toList();
        return new ResultsAtAGlance(
                report, TellingResults.among(targets, notOfPeople, threshold).targets());
    }

    Glance.Results shown() {
        return new Glance.Results(
                Wording.each(report.path("plans")).map(this::plan).toList());
    }

    private Glance.Plan plan(JsonNode plan) {
        return new Glance.Plan(
                plan.path("programme").textValue(),
                plan.path("title").textValue(),
                plan.path("documentNumber").textValue(),
                Wording.each(plan.path("targets")).map(this::result).toList());
    }

    private Glance.Result result(JsonNode target) {
        var withheld = telling.contains(target);
        return new Glance.Result(
                target.path("key").textValue(),
                target.path("indicator").textValue(),
                target.get("name"),
                target.path("line").textValue(),
                target.path("comparator").textValue(),
                ReadNumber.of(target.path("target")),
                ReadNumber.of(target.path("upper")),
                target.path("unit").textValue(),
                target.path("population").textValue(),
                target.path("dueOn").isTextual()
                        ? LocalDate.parse(target.path("dueOn").textValue())
                        : null,
                withheld || !target.path("actual").isObject() ? null : actual(target.path("actual")),
                withheld || !target.path("met").isBoolean()
                        ? null
                        : target.path("met").booleanValue(),
                withheld ? true : null);
    }

    private static Glance.Actual actual(JsonNode actual) {
        return new Glance.Actual(
                whole(actual.path("numerator")),
                whole(actual.path("denominator")),
                ReadNumber.of(actual.path("value")),
                actual.path("versions").path("state").textValue());
    }

    private static Long whole(JsonNode value) {
        return value.isNumber() ? value.longValue() : null;
    }
}
