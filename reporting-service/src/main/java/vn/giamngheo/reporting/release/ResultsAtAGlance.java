package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import vn.giamngheo.reporting.progress.JudgedBy;
import vn.giamngheo.reporting.snapshot.Wording;

/** What everybody reads of published plan progress: no paths over years, whose differences would tell small numbers. */
final class ResultsAtAGlance {

    private final JsonNode report;
    private final Set<JsonNode> telling;

    private ResultsAtAGlance(JsonNode report, Set<JsonNode> telling) {
        this.report = report;
        this.telling = telling;
    }

    /** @param reviewed see {@link TellingResults} */
    static ResultsAtAGlance of(
            JsonNode report, Set<String> notOfPeople, Set<BigDecimal> reviewed, Threshold threshold) {
        var targets = Wording.each(report.path("plans"))
                .flatMap(plan -> Wording.each(plan.path("targets")))
                .toList();
        return new ResultsAtAGlance(
                report,
                TellingResults.among(targets, notOfPeople, reviewed, threshold).targets());
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
                Wording.each(plan.path("targets")).map(this::result).toList(),
                plan.path("place").isObject() ? place(plan.path("place")) : null);
    }

    private static Glance.Place place(JsonNode place) {
        return new Glance.Place(
                place.path("level").textValue(),
                place.path("code").textValue(),
                place.path("name").textValue());
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
                withheld || !target.path("actual").isObject() ? null : actual(target),
                withheld || !target.path("met").isBoolean()
                        ? null
                        : target.path("met").booleanValue(),
                withheld ? true : null);
    }

    private static Glance.Actual actual(JsonNode target) {
        var actual = target.path("actual");
        var judged = JudgedBy.of(target);
        return new Glance.Actual(
                whole(judged.path("numerator")),
                whole(judged.path("denominator")),
                ReadNumber.of(judged.path("value")),
                actual.path("versions").path("state").textValue(),
                judged.path("from").isTextual()
                        ? LocalDate.parse(judged.path("from").textValue())
                        : null,
                target.path("population").isTextual()
                                && !actual.path("population").isTextual()
                        ? true
                        : null);
    }

    private static Long whole(JsonNode value) {
        return value.isNumber() ? value.longValue() : null;
    }
}
